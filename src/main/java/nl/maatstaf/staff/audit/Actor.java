package nl.maatstaf.staff.audit;

/** Who did something. */
sealed interface Actor {

    /** {@return how it is stored; the name of no account starts with a bracket} */
    String text();

    /** Whoever is signed in as this account. */
    record Person(Subject.Account account) implements Actor {

        @Override
        public String text() {
            return account.text();
        }
    }

    /** Somebody who is not signed in. */
    record Nobody() implements Actor {

        static final String TEXT = "(nobody)";

        @Override
        public String text() {
            return TEXT;
        }
    }

    /** The product itself, at its start. */
    record System() implements Actor {

        static final String TEXT = "(system)";

        @Override
        public String text() {
            return TEXT;
        }
    }
}
