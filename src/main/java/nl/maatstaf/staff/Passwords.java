package nl.maatstaf.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a password must be: long, and not the name. Nothing about capitals and signs, which make people write it down. */
final class Passwords {

    private static final int SHORTEST = 12;

    private Passwords() {}

    static List<AccountProblem> faults(String name, String password) {
        var faults = new ArrayList<AccountProblem>();
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            faults.add(AccountProblem.PASSWORD_SHORT);
        }
        if (password.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))) {
            faults.add(AccountProblem.PASSWORD_HAS_NAME);
        }
        return faults;
    }
}
