package nl.maatstaf.analysis.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import nl.maatstaf.analysis.exhibit.Part;
import org.jspecify.annotations.Nullable;

/** The parts of the results of a study. */
final class PartLinks extends Nav {

    PartLinks(String study, @Nullable Part here) {
        addClassName("parts");
        getElement().setAttribute("aria-label", getTranslation("part.all"));
        var list = new UnorderedList();
        for (Part part : Part.values()) {
            var link = new Anchor("onderzoek/resultaten/" + study + "/" + part.code(), getTranslation("part." + part.code()));
            if (part == here) {
                link.getElement().setAttribute("aria-current", "page");
            }
            list.add(new ListItem(link));
        }
        add(list);
    }
}
