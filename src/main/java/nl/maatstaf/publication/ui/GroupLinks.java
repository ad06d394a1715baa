package nl.maatstaf.publication.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;
import java.util.stream.Stream;
import nl.maatstaf.instrument.cube.ReleaseCube;
import nl.maatstaf.publication.wording.Words;

/** Of whom the figures are: links, each with an address of its own. */
final class GroupLinks extends Nav {

    GroupLinks(Words words, ReleaseCube cube, Map<String, String> shown) {
        addClassName("group-links");
        getElement().setAttribute("aria-label", words.say("filter.label"));
        var list = new UnorderedList();
        Stream.concat(Stream.of(Map.<String, String>of()), Chosen.groups(cube).stream()).forEach(group -> {
            var link = new RouterLink(words.group(group), DashboardView.class);
            link.setQueryParameters(Chosen.parameters(group));
            if (group.equals(shown)) {
                link.getElement().setAttribute("aria-current", "true");
            }
            list.add(new ListItem(link));
        });
        add(list);
    }
}
