package nl.maatstaf.publication;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import nl.maatstaf.analysis.ReleaseProposal;
import nl.maatstaf.instrument.cube.ReleaseCube;
import nl.maatstaf.publication.opendata.Cell;
import nl.maatstaf.publication.opendata.Measures;
import nl.maatstaf.publication.opendata.OpenData;
import nl.maatstaf.publication.protection.Groups;
import nl.maatstaf.publication.protection.Hidden;
import nl.maatstaf.publication.protection.Progress;
import nl.maatstaf.publication.protection.ProtectedQuarter;
import nl.maatstaf.publication.protection.Protector;
import nl.maatstaf.publication.protection.Tally;
import nl.maatstaf.study.DesignFact;
import nl.maatstaf.study.Quarter;

/** Makes a proposal of what was counted. */
final class Proposing {

    private Proposing() {}

    /** A proposal, unless nothing of what people answered can be shown. */
    static Optional<ReleaseProposal> of(ReleaseCube cube, Tally tally, Quarter quarter, Set<DesignFact> facts,
            ReleaseProposal.Signed proposed, Progress progress) {
        long start = System.nanoTime();
        ProtectedQuarter found = new Protector(cube, tally).protect(progress);
        if (found.shown().isEmpty()) {
            return Optional.empty();
        }
        var groups = new Groups(cube.filters());
        List<ReleaseProposal.Hidden> hidden = Hidden.of(cube, tally, found).stream().map(one -> new ReleaseProposal.Hidden(
                Measures.of(cube, one.statement()), Cell.levels(cube, groups.get(one.statement().group())), key(one.reason()))).toList();
        List<ReleaseProposal.Cell> cells = new ArrayList<>(frame(cube, groups, tally));
        OpenData.cells(cube, found.shown()).forEach(cell -> cells.add(new ReleaseProposal.Cell(cell.measure(), cell.levels(), cell.value(),
                cell.bounds().map(Cell.Bounds::lower).orElse(null), cell.bounds().map(Cell.Bounds::upper).orElse(null))));
        return Optional.of(new ReleaseProposal(quarter, cube.columns(), facts, cells, hidden, new ReleaseProposal.Effort(found.hidden(),
                Double.isFinite(found.narrowest()) ? OptionalDouble.of(found.narrowest()) : OptionalDouble.empty(),
                Duration.ofNanos(System.nanoTime() - start)), proposed, Optional.empty()));
    }

    /** How many people the frame has: of everybody, and of each arm. Whoever has the register knows that exactly. */
    private static List<ReleaseProposal.Cell> frame(ReleaseCube cube, Groups groups, Tally tally) {
        long[] people = groups.sums(tally.register());
        int arm = cube.columns().indexOf(ReleaseCube.ARM);
        int step = cube.rules().countStep();
        return IntStream.range(0, groups.size())
                .filter(group -> groups.depth(group) == 0 || groups.depth(group) == 1 && arm >= 0 && groups.get(group).get(arm) != Groups.ALL)
                .filter(group -> people[group] >= cube.rules().fewest())
                .mapToObj(group -> new ReleaseProposal.Cell(Measures.FRAME, Cell.levels(cube, groups.get(group)),
                        BigDecimal.valueOf((people[group] + step / 2) / step * step), null, null)).toList();
    }

    private static String key(Hidden.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
