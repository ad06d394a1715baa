package nl.maatstaf.publication.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.maatstaf.analysis.ReleaseProposal;
import nl.maatstaf.instrument.cube.ReleaseCube;
import nl.maatstaf.publication.Release;
import nl.maatstaf.publication.opendata.Cell;
import nl.maatstaf.publication.opendata.Measures;
import nl.maatstaf.publication.protection.Groups;
import nl.maatstaf.publication.protection.Statement;
import nl.maatstaf.publication.wording.Words;
import nl.maatstaf.shell.FigureTable;
import nl.maatstaf.shell.Numbers;

/**
 * What a proposal shows and what it hides, for the research side: a row a group, a column a figure, and in the place of what is
 * hidden the reason.
 */
final class ProposalFigures extends Div {

    private static final int MILLISECONDS = 1000;

    private final Words words;
    private final ReleaseProposal proposal;
    private final Map<Place, String> said = new HashMap<>();

    /** Where something stands in the table. */
    private record Place(List<String> levels, String measure) {}

    ProposalFigures(Words words, ReleaseProposal proposal, ReleaseCube cube) {
        this.words = words;
        this.proposal = proposal;
        Release.of(proposal).cells().stream().collect(Collectors.groupingBy(cell -> new Place(cell.levels(), column(cell.measure()))))
                .forEach((place, cells) -> said.put(place, cells.size() == 1 ? words.figure(cells.getFirst().measure(), cells.getFirst())
                        : cells.stream().map(words::plain).collect(Collectors.joining(" · "))));
        proposal.hidden().forEach(hidden -> said.put(new Place(hidden.levels(), column(hidden.measure())),
                words.say("release.why." + hidden.reason())));
        addClassName("proposal");
        add(new Paragraph(effort()), table(cube));
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

    private FigureTable table(ReleaseCube cube) {
        var groups = new Groups(cube.filters());
        List<String> columns = Statement.all(cube, groups).stream().map(statement -> column(Measures.of(cube, statement))).distinct().toList();
        var table = new FigureTable(words.say("release.table", words.quarter(proposal.quarter())), Stream.concat(
                Stream.of(words.say("release.of-whom")), columns.stream().map(words::measure)).toList());
        for (int group = 0; group < groups.size(); group++) {
            List<String> levels = Cell.levels(cube, groups.get(group));
            var cells = new ArrayList<String>();
            columns.forEach(column -> cells.add(said.getOrDefault(new Place(levels, column), "")));
            table.row(words.group(proposal.filters(), levels), cells);
        }
        return table;
    }
}
