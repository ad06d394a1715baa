package nl.maatstaf.shell;

import java.util.List;

/** What the start page tells a visitor of the demo, so that they can go through every door. */
public interface DemoAccess {

    /** Tells nothing. */
    DemoAccess NONE = new DemoAccess() {
        @Override
        public List<String> unusedCodes() {
            return List.of();
        }

        @Override
        public List<Account> accounts() {
            return List.of();
        }
    };

    /** {@return codes of invitations for which no answer has been given yet; at most three} */
    List<String> unusedCodes();

    /** {@return the simulated accounts of the research team} */
    List<Account> accounts();

    /**
     * An account of the demo.
     *
     * @param name     sign-in name
     * @param password the password, known to everybody
     * @param roleKey  the key of the role's name in the message bundles
     */
    record Account(String name, String password, String roleKey) {}
}
