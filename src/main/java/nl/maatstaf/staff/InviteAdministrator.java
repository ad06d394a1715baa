package nl.maatstaf.staff;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The command that invites the first administrator, who then invites everybody else. Whoever may run it holds the keys
 * of the stores anyway; while an administrator can sign in it refuses, so that it is no way around them.
 */
public final class InviteAdministrator {

    private static final int DONE = 0;
    private static final int REFUSED = 2;
    private static final int BAD_INPUT = 3;
    /** Vaadin can't start without a web server, and this command needs none. */
    private static final String ONLY_WITH_PAGES = "com.vaadin.flow.spring.SpringBootAutoConfiguration,"
            + "com.vaadin.flow.spring.SpringSecurityAutoConfiguration";
    private static final String NAME = "--name";

    private InviteAdministrator() {}

    /**
     * Runs the command.
     *
     * @param options     {@code --name} and the name, and settings of the application
     * @param application the application whose stores are used
     * @return the exit code
     */
    public static int run(List<String> options, Class<?> application, PrintStream out, PrintStream err) {
        int at = options.indexOf(NAME);
        if (at < 0 || at + 1 == options.size() || options.get(at + 1).isBlank()) {
            err.println("Say who: invite-administrator --name NAME");
            return BAD_INPUT;
        }
        String[] settings = options.stream()
                .filter(option -> option.startsWith("--") && !option.equals(NAME)).toArray(String[]::new);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE).properties("spring.autoconfigure.exclude=" + ONLY_WITH_PAGES)
                .run(settings)) {
            return invite(context.getBean(AccountStore.class), context.getBean(Accounts.class), options.get(at + 1), out,
                    err);
        }
    }

    static int invite(AccountStore store, Accounts accounts, String name, PrintStream out, PrintStream err) {
        if (store.anybody(Role.ADMINISTRATOR)) {
            err.println("There is an administrator already, who can invite others at /onderzoek/beheer.");
            return REFUSED;
        }
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                "invite-administrator", null, List.of(Role.ADMINISTRATOR.authority())));
        try {
            return switch (invited(accounts, name)) {
                case Invitation.Link link -> {
                    out.println("/" + link.path());
                    yield DONE;
                }
                case Invitation.Refused refused -> {
                    err.println("Nobody was invited: " + refused.problem());
                    yield REFUSED;
                }
            };
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** Whoever let the link of before run out gets a new one. */
    private static Invitation invited(Accounts accounts, String name) {
        boolean before = accounts.members().stream().anyMatch(member ->
                member.name().equals(SignInStore.normalised(name)) && member.roles().contains(Role.ADMINISTRATOR));
        return before ? accounts.inviteAgain(name) : accounts.invite(name, Set.of(Role.ADMINISTRATOR));
    }
}
