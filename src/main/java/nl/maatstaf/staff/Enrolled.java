package nl.maatstaf.staff;

import java.util.List;

/** What came of taking up an invitation. */
public sealed interface Enrolled {

    /**
     * The account is open.
     *
     * @param recoveryCodes each opens the account once, without the second factor; they are never shown again
     */
    record Done(List<String> recoveryCodes) implements Enrolled {

        @Override
        public String toString() {
            return "Done[not shown]";
        }
    }

    /**
     * The account is still closed.
     *
     * @param problem why
     */
    record Refused(AccountProblem problem) implements Enrolled {}
}
