package nl.maatstaf.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.maatstaf.analysis.ReleaseProposal;
import nl.maatstaf.publication.opendata.Cell;
import nl.maatstaf.publication.opendata.ReleaseFiles;
import nl.maatstaf.study.DesignFact;
import nl.maatstaf.study.Quarter;

/**
 * What everybody may see of a quarter. What is not in it is not shown, and nothing says why.
 *
 * @param quarter the calendar quarter
 * @param on      the day on which it was released
 * @param filters by what people are told apart
 * @param facts   what has to be said with the figures
 * @param cells   the figures
 */
public record Release(Quarter quarter, LocalDate on, List<String> filters, Set<DesignFact> facts, List<Cell> cells) {

    /** Copies the collections. */
    public Release {
        filters = List.copyOf(filters);
        facts = Set.copyOf(facts);
        cells = List.copyOf(cells);
    }

    /** {@return what everybody sees of a proposal; of one that nobody approved, what they would see} */
    public static Release of(ReleaseProposal proposal) {
        return new Release(proposal.quarter(), proposal.approved().orElse(proposal.proposed()).on(), proposal.filters(), proposal.facts(),
                proposal.cells().stream().map(Release::cell).toList());
    }

    private static Cell cell(ReleaseProposal.Cell cell) {
        BigDecimal lower = cell.lower();
        BigDecimal upper = cell.upper();
        return new Cell(cell.measure(), cell.levels(), cell.value(),
                lower == null || upper == null ? Optional.empty() : Optional.of(new Cell.Bounds(lower, upper)));
    }

    /**
     * {@return a figure, if it is shown}
     *
     * @param measure what is measured
     * @param group   of whom: the level of each filter that tells them apart
     */
    public Optional<Cell> find(String measure, Map<String, String> group) {
        if (!filters.containsAll(group.keySet())) {
            return Optional.empty();
        }
        List<String> levels = filters.stream().map(filter -> group.getOrDefault(filter, "")).toList();
        return cells.stream().filter(cell -> cell.measure().equals(measure) && cell.levels().equals(levels)).findFirst();
    }

    /** {@return the release as open data} */
    public String csv() {
        return ReleaseFiles.text(filters, quarter.toString(), cells);
    }
}
