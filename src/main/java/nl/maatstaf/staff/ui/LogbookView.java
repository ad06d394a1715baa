package nl.maatstaf.staff.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Optional;
import nl.maatstaf.shell.StaffFrame;
import nl.maatstaf.staff.Role;
import nl.maatstaf.staff.audit.DeedName.Kind;
import nl.maatstaf.staff.audit.Logbook;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;

/** Where an administrator reads who did what, and sees whether the chain holds. Kind and page stand in the address. */
@Behind(Door.ADMINISTRATION)
@Route(value = "onderzoek/logboek", layout = StaffFrame.class)
@RolesAllowed(Role.IS_ADMINISTRATOR)
class LogbookView extends Div implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    private static final String ADDRESS = "onderzoek/logboek";
    private static final String KIND = "soort";
    private static final String PAGE = "blad";
    private static final int LAST_PAGE = 100_000;

    private final Logbook logbook;
    private Optional<Kind> kind = Optional.empty();
    private int page;

    LogbookView(Logbook logbook) {
        this.logbook = logbook;
        addClassNames("workspace", "logbook");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("logbook.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        kind = asked.getSingleParameter(KIND)
                .flatMap(key -> Arrays.stream(Kind.values()).filter(one -> one.key().equals(key)).findFirst());
        page = asked.getSingleParameter(PAGE).filter(number -> number.matches("\\d{1,6}"))
                .map(number -> Math.min(LAST_PAGE, Integer.parseInt(number))).orElse(0);
        if (isAttached()) {
            show();
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        show();
    }

    private void show() {
        removeAll();
        Logbook.Page found = logbook.page(kind, page);
        add(new H1(getTranslation("logbook.heading")), new Paragraph(getTranslation("logbook.what")),
                new LogbookVerdict(logbook.check()), kinds());
        add(found.lines().isEmpty() ? new Paragraph(getTranslation("logbook.nothing")) : new LogbookTable(found.lines()));
        add(pages(found.more()));
    }

    private Nav kinds() {
        var nav = new Nav();
        nav.addClassName("log-kinds");
        nav.setAriaLabel(getTranslation("logbook.kinds"));
        nav.add(link(Optional.empty(), "all"));
        Arrays.stream(Kind.values()).forEach(one -> nav.add(link(Optional.of(one), one.key())));
        return nav;
    }

    private Anchor link(Optional<Kind> to, String key) {
        var link = new Anchor(address(to, 0), getTranslation("logbook.kind." + key));
        if (to.equals(kind)) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private Div pages(boolean more) {
        var pages = new Div();
        pages.addClassName("log-pages");
        if (page > 0) {
            pages.add(new Anchor(address(kind, page - 1), getTranslation("logbook.newer")));
        }
        if (more) {
            pages.add(new Anchor(address(kind, page + 1), getTranslation("logbook.older")));
        }
        return pages;
    }

    private static String address(Optional<Kind> kind, int page) {
        return ADDRESS + "?" + PAGE + "=" + page + kind.map(one -> "&" + KIND + "=" + one.key()).orElse("");
    }
}
