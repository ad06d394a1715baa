package nl.maatstaf.publication.promise;

import java.util.List;
import nl.maatstaf.shell.paper.Xml;

/**
 * What a login role may do with a table of its store. A test compares all of them with what the databases say.
 *
 * @param role       the login role; its name begins with that of its store
 * @param table      the table or view
 * @param privileges what it may do, with the columns where it is not all of them
 */
public record Grant(String role, String table, String privileges) {

    private static final int PARTS = 3;

    /** {@return every grant there is, store by store} */
    public static List<Grant> all() {
        return Xml.resource("/promise/grants.txt").lines().map(line -> line.split(" \\| ", PARTS))
                .map(parts -> new Grant(parts[0], parts[1], parts[2])).toList();
    }

    /** {@return the store it is in} */
    public String store() {
        return role.substring(0, role.indexOf('_'));
    }
}
