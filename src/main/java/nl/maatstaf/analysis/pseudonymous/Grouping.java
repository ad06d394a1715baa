package nl.maatstaf.analysis.pseudonymous;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import nl.maatstaf.instrument.Item;

/** How the answers to a background question are made coarse enough, so that none is given by too few people. */
public sealed interface Grouping {

    /**
     * Some options are held back.
     *
     * @param withheld their codes
     */
    record Options(Set<Integer> withheld) implements Grouping {

        /** Copies the codes. */
        public Options {
            withheld = Set.copyOf(withheld);
        }
    }

    /**
     * Numbers become bands, each told by the lowest number in it; the last has no end.
     *
     * @param from the lowest number of each band, ascending; empty where all numbers are held back
     */
    record Bands(List<Integer> from) implements Grouping {

        /** Copies the bounds. */
        public Bands {
            from = List.copyOf(from);
        }
    }

    /**
     * The grouping of a variable.
     *
     * @param variable a background variable
     * @param people   how many people gave each answer
     * @param fewest   how many must share what is told
     */
    static Grouping of(Variable variable, SortedMap<Integer, Integer> people, int fewest) {
        return variable.source() instanceof Variable.Source.Answered(Item.Number number, var _)
                ? bands(number.lowest(), people, fewest) : new Options(SmallCells.merged(people, fewest));
    }

    private static Bands bands(int lowest, SortedMap<Integer, Integer> people, int fewest) {
        var from = new ArrayList<Integer>();
        int start = lowest;
        int together = 0;
        for (Map.Entry<Integer, Integer> number : people.entrySet()) {
            if (together == 0 && !from.isEmpty()) {
                start = number.getKey();
            }
            together += number.getValue();
            if (together >= fewest) {
                from.add(start);
                together = 0;
            }
        }
        // Too few above the last bound: they are in its band, that has no end.
        return new Bands(from);
    }

    /** The cell as it may be told. */
    default Cell told(Cell cell) {
        if (!(cell instanceof Cell.Value(BigDecimal number))) {
            return cell;
        }
        int code = number.intValueExact();
        return switch (this) {
            case Options(Set<Integer> withheld) -> withheld.contains(code) ? withheld() : cell;
            case Bands(List<Integer> from) -> from.reversed().stream().filter(bound -> bound <= code).findFirst()
                    .map(Cell::of).orElseGet(Grouping::withheld);
        };
    }

    private static Cell withheld() {
        return new Cell.Missing(MissingReason.WITHHELD);
    }
}
