package nl.maatstaf.fieldwork.intake.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import nl.maatstaf.fieldwork.intake.ArmListFetch;
import nl.maatstaf.shell.StaffFrame;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;

/** Where an official fetches which pathway to offer to whom: the only thing that ever comes back to the municipality. */
@Behind(Door.INTAKE)
@Route(value = "aanleveren/indeling", layout = StaffFrame.class)
@RolesAllowed(Role.IS_OFFICIAL)
class ArmListView extends Div implements LocaleChangeObserver, HasDynamicTitle {

    private final ArmListFetch lists;
    private final Div outcome = new Div();

    ArmListView(ArmListFetch lists) {
        this.lists = lists;
        addClassNames("workspace", "intake");
        outcome.addClassName("outcome");
        outcome.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("arm-list.title");
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        removeAll();
        outcome.removeAll();
        var lead = new Paragraph(getTranslation("arm-list.lead"));
        lead.addClassName("headline");
        var cohorts = new UnorderedList();
        cohorts.addClassName("due-list");
        lists.cohorts().forEach(asked -> {
            var fetch = new NativeButton(getTranslation("arm-list.fetch"), _ -> fetch(asked));
            fetch.addClassName("plain-button");
            cohorts.add(new ListItem(new Span(name(asked)), fetch));
        });
        add(new H1(getTranslation("arm-list.heading")), lead, cohorts, outcome);
    }

    private void fetch(ArmListFetch.Asked asked) {
        outcome.removeAll();
        lists.file(asked).ifPresentOrElse(text -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            var link = new Anchor(DownloadHandler.fromInputStream(_ -> new DownloadResponse(new ByteArrayInputStream(bytes),
                    getTranslation("arm-list.file"), "text/csv", bytes.length)), AttachmentType.DOWNLOAD,
                    getTranslation("arm-list.save", name(asked)));
            link.addClassName("main-button");
            outcome.add(link);
        }, () -> outcome.add(Notices.plain(getTranslation("arm-list.not-yet", name(asked)))));
    }

    private String name(ArmListFetch.Asked asked) {
        return getTranslation("arm-list.cohort", asked.cohort().name(), asked.cohort().allocation(), asked.study());
    }
}
