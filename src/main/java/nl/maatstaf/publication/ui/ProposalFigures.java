package nl.maatstaf.publication.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.maatstaf.analysis.ReleaseProposal;
import nl.maatstaf.publication.Release;
import nl.maatstaf.publication.opendata.Measures;
import nl.maatstaf.publication.wording.Words;
import nl.maatstaf.shell.FigureTable;
import nl.maatstaf.shell.Numbers;

/**
 * What a proposal shows and what it hides, for the research side: a row a group, a column a figure, and in the place of what is
 * hidden the reason.
 */
final class ProposalFigures extends Div {

    private static final int MILLISECONDS = 1000;

    /** What follows from other figures, or from the register. */
    private static final Pattern FURTHER = Pattern.compile("(difference|sd):.*|" + Measures.FRAME);

    private final Words words;
    private final ReleaseProposal proposal;
    private final Map<Place, String> said = new HashMap<>();

    /** Where something stands in the table. */
    private record Place(List<String> levels, String measure) {}

    ProposalFigures(Words words, ReleaseProposal proposal) {
        this.words = words;
        this.proposal = proposal;
        Release.of(proposal).cells().stream().collect(Collectors.groupingBy(cell -> new Place(cell.levels(), column(cell.measure()))))
                .forEach((place, cells) -> said.put(place, cells.size() == 1 ? words.figure(cells.getFirst().measure(), cells.getFirst())
                        : cells.stream().map(words::plain).collect(Collectors.joining(" · "))));
        proposal.hidden().forEach(hidden -> said.put(new Place(hidden.levels(), column(hidden.measure())),
                words.say("release.why." + hidden.reason())));
        addClassName("proposal");
        Map<Boolean, List<String>> columns = columns().stream().collect(Collectors.partitioningBy(FURTHER.asMatchPredicate()));
        add(new Paragraph(effort()), table(words.say("release.table", words.quarter(proposal.quarter())), columns.getOrDefault(false, List.of())),
                table(words.say("release.other"), columns.getOrDefault(true, List.of())));
    }

    /** The shares of all answers stand together. */
    private static String column(String measure) {
        return measure.replaceFirst("=.*", "");
    }

    private String effort() {
        ReleaseProposal.Effort effort = proposal.effort();
        String seconds = Numbers.format((double) effort.time().toMillis() / MILLISECONDS, 1, words.language());
        String counts = words.say("release.counts", proposal.cells().size(), proposal.hidden().size());
        return counts + " " + (effort.narrowest().isPresent() ? words.say("release.effort", effort.hidden(),
                Numbers.format(Math.floor(effort.narrowest().getAsDouble()), 0, words.language()), seconds)
                : words.say("release.effort.none", effort.hidden(), seconds));
    }

    private FigureTable table(String caption, List<String> columns) {
        var table = new FigureTable(caption, Stream.concat(Stream.of(words.say("release.of-whom")), columns.stream().map(words::measure)).toList());
        groups().stream().filter(levels -> columns.stream().anyMatch(column -> said.containsKey(new Place(levels, column))))
                .forEach(levels -> table.row(words.group(proposal.filters(), levels), columns.stream().map(column ->
                        said.getOrDefault(new Place(levels, column), words.say("release.not-split"))).toList()));
        return table;
    }

    /** Everybody, then by one filter, then by two. */
    private List<List<String>> groups() {
        return Stream.concat(proposal.cells().stream().map(ReleaseProposal.Cell::levels), proposal.hidden().stream().map(ReleaseProposal.Hidden::levels))
                .distinct().sorted(Comparator.comparing(levels -> levels.stream().filter(level -> !level.isEmpty()).count())).toList();
    }

    private List<String> columns() {
        return Stream.concat(proposal.cells().stream().map(ReleaseProposal.Cell::measure), proposal.hidden().stream().map(ReleaseProposal.Hidden::measure))
                .map(ProposalFigures::column).distinct()
                .sorted(Comparator.comparing(column -> column.startsWith("sd:"))).toList();
    }
}
