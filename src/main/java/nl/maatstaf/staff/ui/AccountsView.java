package nl.maatstaf.staff.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.Set;
import nl.maatstaf.shell.StaffFrame;
import nl.maatstaf.staff.AccountProblem;
import nl.maatstaf.staff.Accounts;
import nl.maatstaf.staff.Invitation;
import nl.maatstaf.staff.Role;
import nl.maatstaf.staff.Site;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;

/** Who may sign in, and as what; where people are invited and removed. */
@Behind(Door.ADMINISTRATION)
@Route(value = "onderzoek/beheer", layout = StaffFrame.class)
@RolesAllowed(Role.IS_ADMINISTRATOR)
class AccountsView extends Div implements LocaleChangeObserver, HasDynamicTitle {

    private final Accounts accounts;
    private final Div outcome = new Div();
    private final Div table = new Div();

    AccountsView(Accounts accounts) {
        this.accounts = accounts;
        addClassName("workspace");
        table.addClassName("table-scroll");
        outcome.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.title");
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        removeAll();
        outcome.removeAll();
        var inviting = new Section(new H2(getTranslation("accounts.invite")),
                new InviteForm((name, roles) -> {
                    Invitation invitation = accounts.invite(name, roles);
                    show(name, invitation);
                    return invitation instanceof Invitation.Link;
                }));
        add(new H1(getTranslation("accounts.title")), outcome, new Section(table), inviting);
        showMembers();
    }

    private void showMembers() {
        table.removeAll();
        table.add(new MembersTable(accounts.members(), new MembersTable.Actions() {
            @Override
            public void inviteAgain(String name) {
                show(name, accounts.inviteAgain(name));
            }

            @Override
            public void remove(String name) {
                show(accounts.remove(name), getTranslation("accounts.removed", name));
            }

            @Override
            public void changeRoles(String name, Set<Role> roles) {
                show(accounts.changeRoles(name, roles), getTranslation("accounts.changed", name));
            }
        }));
    }

    private void show(String name, Invitation invitation) {
        switch (invitation) {
            case Invitation.Link link -> {
                String origin = Site.of(VaadinServletRequest.getCurrent().getHttpServletRequest()).origin();
                var address = new Span(origin + "/" + link.path());
                address.addClassNames("code", "one-time-link");
                var notice = new Div(new Paragraph(getTranslation("accounts.link", name)), address,
                        new Paragraph(getTranslation("accounts.link.once")));
                notice.addClassName("notice");
                outcome.removeAll();
                outcome.add(notice);
                showMembers();
            }
            case Invitation.Refused refused -> show(Optional.of(refused.problem()), "");
        }
    }

    private void show(Optional<AccountProblem> problem, String otherwise) {
        outcome.removeAll();
        if (problem.isPresent()) {
            outcome.add(Fields.refusal(getTranslation(problem.get().key())));
        } else {
            var notice = new Paragraph(otherwise);
            notice.addClassName("notice");
            outcome.add(notice);
            showMembers();
        }
    }
}
