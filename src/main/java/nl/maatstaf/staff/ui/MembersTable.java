package nl.maatstaf.staff.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.maatstaf.shell.Confirmation;
import nl.maatstaf.staff.Member;
import nl.maatstaf.staff.Role;
import nl.maatstaf.staff.SignedIn;
import nl.maatstaf.study.WaveCalendar;

/** Everybody with an account: roles, second factor, and what can be done about it. */
final class MembersTable extends NativeTable {

    private final Actions actions;

    /** What an administrator can do about an account. */
    interface Actions {
        void inviteAgain(String name);

        void remove(String name);

        void changeRoles(String name, Set<Role> roles);
    }

    MembersTable(List<Member> members, Actions actions) {
        this.actions = actions;
        addClassNames("figures", "members");
        setCaptionText(getTranslation("accounts.count", members.size()));
        NativeTableRow head = getHead().addRow();
        Stream.of("accounts.name", "accounts.roles", "accounts.factor", "accounts.do").forEach(key -> {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.setText(getTranslation(key));
            cell.getElement().setAttribute("scope", "col");
        });
        members.forEach(this::addMember);
    }

    private void addMember(Member member) {
        NativeTableRow row = getBody().addRow();
        NativeTableHeaderCell name = row.addHeaderCell();
        name.setText(member.name());
        name.getElement().setAttribute("scope", "row");
        row.addDataCell().setText(member.roles().stream().sorted()
                .map(role -> getTranslation(role.key())).collect(Collectors.joining(", ")));
        NativeTableCell factor = row.addDataCell();
        factor.setText(factor(member));
        factor.getElement().setAttribute("data-label", getTranslation("accounts.factor"));
        row.addDataCell().add(member.name().equals(SignedIn.name())
                ? new Div(getTranslation("accounts.yourself")) : actionsFor(member));
    }

    private String factor(Member member) {
        if (member.invitedUntil().isPresent()) {
            return getTranslation("accounts.invited", DateTimeFormatter.ofPattern("d MMMM", getLocale())
                    .format(member.invitedUntil().get().atZone(WaveCalendar.ZONE)));
        }
        if (member.app() && member.passkey()) {
            return getTranslation("accounts.both");
        }
        if (member.app()) {
            return getTranslation("accounts.app");
        }
        return getTranslation(member.passkey() ? "accounts.passkey" : "accounts.none");
    }

    private Div actionsFor(Member member) {
        var buttons = new Div(
                action("accounts.roles.do", member, () -> chooseRoles(member)),
                action("accounts.again", member, () -> new Confirmation(
                        getTranslation("accounts.again.heading", member.name()), getTranslation("accounts.again.what"),
                        getTranslation("accounts.again"), () -> actions.inviteAgain(member.name())).open()),
                action("accounts.remove", member, () -> new Confirmation(
                        getTranslation("accounts.remove.heading", member.name()),
                        getTranslation("accounts.remove.what"), getTranslation("accounts.remove"),
                        () -> actions.remove(member.name())).open()));
        buttons.addClassName("row-actions");
        return buttons;
    }

    private NativeButton action(String key, Member member, Runnable action) {
        NativeButton button = Fields.button(getTranslation(key), "quiet-button", action);
        button.getElement().setAttribute("aria-label", getTranslation(key) + ": " + member.name());
        return button;
    }

    private void chooseRoles(Member member) {
        var roles = new RoleChoice(member.roles());
        var dialog = new Dialog(getTranslation("accounts.roles.heading", member.name()));
        dialog.add(roles);
        dialog.getFooter().add(Fields.button(getTranslation("confirmation.no"), "plain-button", dialog::close),
                Fields.button(getTranslation("accounts.roles.save"), "main-button", () -> {
                    dialog.close();
                    actions.changeRoles(member.name(), roles.chosen());
                }));
        dialog.open();
    }
}
