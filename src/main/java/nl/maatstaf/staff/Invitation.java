package nl.maatstaf.staff;

import java.time.Instant;

/** What came of inviting somebody. */
public sealed interface Invitation {

    /** Where an invitation is taken up. */
    String PATH = "inloggen/uitnodiging";

    /**
     * The link to hand over. It is shown once, for only its hash is kept.
     *
     * @param token proves who was invited
     * @param until how long it counts
     */
    record Link(String token, Instant until) implements Invitation {

        /** {@return the link's end; behind the # it is sent to no server and stands in no log} */
        public String path() {
            return PATH + "#" + token;
        }

        /** The token opens an account. */
        @Override
        public String toString() {
            return "Link[not shown]";
        }
    }

    /**
     * Nobody was invited.
     *
     * @param problem why not
     */
    record Refused(AccountProblem problem) implements Invitation {}
}
