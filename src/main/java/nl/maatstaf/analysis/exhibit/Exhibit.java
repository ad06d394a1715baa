package nl.maatstaf.analysis.exhibit;

import java.util.List;
import java.util.Optional;
import nl.maatstaf.analysis.result.Standing;
import nl.maatstaf.shell.chart.Chart;

/**
 * One result as it is read, in one language.
 *
 * @param id       its name in addresses, unique among the exhibits of a run
 * @param part     where it belongs
 * @param title    what it is about
 * @param standing what it may be taken for; shown with the title, always
 * @param sentence what it says, in words
 * @param chart    a picture, where one helps
 * @param tables   the figures; the first has those of the picture
 * @param basis    what it rests on: number of people, section of the plan, snapshot, method
 * @param caveats  what has to be known with it, in the language of the reader
 * @param remarks  sentences of the statistical core, which are in English whatever the language
 */
public record Exhibit(String id, Part part, String title, Standing standing, String sentence, Optional<Chart> chart,
        List<Table> tables, List<Fact> basis, List<String> caveats, List<String> remarks) {

    /** Copies the lists. */
    public Exhibit {
        tables = List.copyOf(tables);
        basis = List.copyOf(basis);
        caveats = List.copyOf(caveats);
        remarks = List.copyOf(remarks);
    }

    /**
     * Something that a result rests on.
     *
     * @param name  what it is
     * @param value what it is here
     */
    public record Fact(String name, String value) {}
}
