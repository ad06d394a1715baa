package nl.maatstaf.analysis.engine;

import java.util.Comparator;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.maatstaf.analysis.result.Transitions;
import nl.maatstaf.study.Arm;

/**
 * Counts moves on the trede ladder from allocation to the last quarter of the register that is part of the study. Which
 * quarter that is shows only at the end, so moves are counted to every quarter. The cohort followed longest decides it: as
 * the register comes by calendar quarter, that is the first. It goes no further than the last wave, or a later cohort would
 * never get there.
 */
final class TredeMoves {

    private final int lastWave;
    private final Tally known = new Tally();
    private final Tally deceased = new Tally();
    private final SortedMap<Integer, SortedMap<Move, Long>> moves = new TreeMap<>();
    private OptionalLong person = OptionalLong.empty();
    private boolean alive;

    private TredeMoves(int lastWave) {
        this.lastWave = lastWave;
    }

    private record Move(Arm arm, int from, int to) implements Comparable<Move> {

        private static final Comparator<Move> ORDER =
                Comparator.comparing(Move::arm).thenComparingInt(Move::from).thenComparingInt(Move::to);

        @Override
        public int compareTo(Move other) {
            return ORDER.compare(this, other);
        }
    }

    static Transitions of(Question question, StudyData data) {
        var count = new TredeMoves(question.protocol().study().lastWave());
        data.register(count::add);
        return count.transitions();
    }

    private void add(StudyData.RegisterLine line) {
        if (line.quarter() < 0 || line.quarter() > lastWave) {
            return;
        }
        if (!person.equals(OptionalLong.of(line.key()))) {
            person = OptionalLong.of(line.key());
            alive = true;
            known.add(line.arm());
        }
        SortedMap<Move, Long> then = moves.computeIfAbsent(line.quarter(), _ -> new TreeMap<>());
        if (alive && line.deceased()) {
            alive = false;
            deceased.add(line.arm());
        }
        if (alive) {
            then.merge(new Move(line.arm(), line.allocated().trede(), line.trede().step()), 1L, Long::sum);
        }
    }

    private Transitions transitions() {
        int quarters = moves.isEmpty() ? 0 : moves.lastKey();
        Map<Move, Long> last = moves.getOrDefault(quarters, new TreeMap<>());
        var notThatFar = new Tally();
        for (Arm arm : Arm.values()) {
            notThatFar.add(arm, known.of(arm) - deceased.of(arm));
        }
        last.forEach((move, people) -> notThatFar.add(move.arm, -people));
        return new Transitions(quarters, last.entrySet().stream().map(cell -> new Transitions.Cell(cell.getKey().arm,
                cell.getKey().from, cell.getKey().to, cell.getValue())).toList(),
                notThatFar.perArm(), deceased.perArm());
    }
}
