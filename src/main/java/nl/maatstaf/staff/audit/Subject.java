package nl.maatstaf.staff.audit;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.maatstaf.staff.Role;

/**
 * What a deed was done to. There is no subject for a participant, a client number or a code, so the chain can't name who
 * answered. One is worded by somebody: the purpose of an export, by an evaluator, who knows none of these.
 */
public sealed interface Subject {

    /** What kinds of subject there are; a deed has at most one of each. */
    enum Name { STUDY, COHORT, WAVE, QUARTER, FINGERPRINT, ACCOUNT, ROLES, PEOPLE, SNAPSHOT, PURPOSE, DATA }

    /** {@return what it is} */
    Name is();

    /** {@return which one, as it is stored} */
    String text();

    /** A study, by its name in the definitions. */
    record Study(String text) implements Subject {

        private static final Predicate<String> NAME = Pattern.compile("(?=.*[a-z])[a-z0-9-]{1,100}").asMatchPredicate();

        public Study {
            require(NAME.test(text), "a study");
        }

        @Override
        public Name is() {
            return Name.STUDY;
        }
    }

    /** A cohort as the study defines it. */
    record Cohort(nl.maatstaf.study.Cohort cohort) implements Subject {

        @Override
        public Name is() {
            return Name.COHORT;
        }

        @Override
        public String text() {
            return cohort.name();
        }
    }

    /** A wave, by its number. */
    record Wave(int number) implements Subject {

        public Wave {
            require(number >= 0 && number <= 99, "a wave");
        }

        @Override
        public Name is() {
            return Name.WAVE;
        }

        @Override
        public String text() {
            return Integer.toString(number);
        }
    }

    /** A calendar quarter. */
    record Quarter(nl.maatstaf.study.Quarter quarter) implements Subject {

        @Override
        public Name is() {
            return Name.QUARTER;
        }

        @Override
        public String text() {
            return quarter.toString();
        }
    }

    /** What a plan reads: the SHA-256 of its texts. */
    record Fingerprint(String text) implements Subject {

        private static final Predicate<String> DIGITS =
                Pattern.compile("[0-9a-f]{64}(-[0-9a-f]{64})*").asMatchPredicate();

        public Fingerprint {
            require(DIGITS.test(text), "a fingerprint");
        }

        @Override
        public Name is() {
            return Name.FINGERPRINT;
        }
    }

    /** An account of staff that exists, or is about to; never what somebody typed. */
    record Account(String text) implements Subject {

        private static final Predicate<String> NAME = Pattern.compile("[^\\p{Cntrl}(][^\\p{Cntrl}]{0,253}").asMatchPredicate();

        public Account {
            require(!text.isBlank() && NAME.test(text), "an account");
        }

        @Override
        public Name is() {
            return Name.ACCOUNT;
        }
    }

    /** Roles of staff. */
    record Roles(Set<Role> roles) implements Subject {

        /** Copies the roles. */
        public Roles {
            roles = Set.copyOf(roles);
            require(!roles.isEmpty(), "a role");
        }

        @Override
        public Name is() {
            return Name.ROLES;
        }

        @Override
        public String text() {
            return roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
        }
    }

    /** How many people. A number below 25 is forgotten here, and stays "fewer than 25". */
    record People(int atLeast) implements Subject {

        private static final int FEWEST_COUNTED = 25;

        /** How fewer than 25 is stored. */
        static final String FEW = "<" + FEWEST_COUNTED;

        public People {
            atLeast = atLeast < FEWEST_COUNTED ? 0 : atLeast;
        }

        @Override
        public Name is() {
            return Name.PEOPLE;
        }

        @Override
        public String text() {
            return atLeast == 0 ? FEW : Integer.toString(atLeast);
        }
    }

    /** A snapshot of a study, by its number. */
    record Snapshot(int number) implements Subject {

        public Snapshot {
            require(number > 0, "a snapshot");
        }

        @Override
        public Name is() {
            return Name.SNAPSHOT;
        }

        @Override
        public String text() {
            return Integer.toString(number);
        }
    }

    /** What data are exported for: one line that somebody typed. Show it as text, never as markup. */
    record Purpose(String text) implements Subject {

        private static final Predicate<String> LINE =
                Pattern.compile("[^\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]{10,200}").asMatchPredicate();

        public Purpose {
            require(LINE.test(text), "a purpose");
        }

        @Override
        public Name is() {
            return Name.PURPOSE;
        }
    }

    /** A kind of data, by its name in the privacy statement. */
    record Data(String text) implements Subject {

        private static final Set<String> KINDS = Set.of("never-drawn", "code-link", "contact-data", "free-text", "answers");

        public Data {
            require(KINDS.contains(text), "a kind of data");
        }

        @Override
        public Name is() {
            return Name.DATA;
        }
    }

    private static void require(boolean fits, String what) {
        if (!fits) {
            // Without the value: it is not known to be safe to show.
            throw new IllegalArgumentException("What should be recorded is not the name of " + what + ".");
        }
    }
}
