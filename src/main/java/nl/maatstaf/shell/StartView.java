package nl.maatstaf.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.Doors;

/** The doors that are open here, one per audience; in the demo also what is needed to go through them. */
@Route(value = "", layout = StartFrame.class)
@AnonymousAllowed
class StartView extends Div implements LocaleChangeObserver, HasDynamicTitle {

    private final DemoAccess demo;
    private final Doors doors;

    StartView(Optional<DemoAccess> demo, Doors doors) {
        this.demo = demo.orElse(DemoAccess.NONE);
        this.doors = doors;
        addClassName("start");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("start.title");
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        removeAll();
        var lead = new Div(new H1(getTranslation("start.heading")), new Paragraph(getTranslation("start.lead")));
        lead.addClassName("start-lead");
        var entrances = new Div();
        entrances.addClassName("doors");
        if (isHere(List.of(Door.RESPONDENT))) {
            entrances.add(door("meedoen", "start.participant"));
        }
        if (isHere(Door.staffedOnes())) {
            entrances.add(door("onderzoek/start", "start.team"));
        }
        if (isHere(List.of(Door.DASHBOARD))) {
            entrances.add(door("gemeente", "start.public"));
        }
        add(lead, entrances);
        if (!demo.accounts().isEmpty()) {
            add(accessTable(demo));
        }
    }

    private boolean isHere(Collection<Door> any) {
        return doors.areServedAt(VaadinServletRequest.getCurrent().getServerName(), any);
    }

    private Anchor door(String path, String key) {
        var name = new Span(getTranslation(key));
        name.addClassName("door-name");
        var door = new Anchor(path, name, new Span(getTranslation(key + ".what")));
        door.addClassName("door");
        return door;
    }

    private Section accessTable(DemoAccess access) {
        var codes = new UnorderedList();
        for (String code : access.unusedCodes()) {
            var link = new Anchor("meedoen#" + code.replace("-", ""), code);
            link.addClassName("code");
            // A click must load the page as a scanned QR code does; the router would leave the code in the address.
            link.setRouterIgnore(true);
            codes.add(new ListItem(link));
        }
        var accounts = new UnorderedList();
        for (DemoAccess.Account account : access.accounts()) {
            var name = new Span(account.name());
            var password = new Span(account.password());
            name.addClassName("code");
            password.addClassName("code");
            accounts.add(new ListItem(name, new Span(" · "), password,
                    new Span(" · " + getTranslation(account.roleKey()))));
        }
        var columns = new Div(
                new Div(new Paragraph(getTranslation("start.demo.codes")), codes),
                new Div(new Paragraph(getTranslation("start.demo.accounts")), accounts));
        columns.addClassName("demo-columns");
        var section = new Section(new H2(getTranslation("start.demo")), columns);
        section.addClassName("demo-access");
        return section;
    }
}
