package nl.maatstaf.demo;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.maatstaf.instrument.Occasion;

/** What somebody needs to get further: a need stays until it is met or goes away, and may come to hold them back. */
final class Needs implements Subject {

    private static final int MOST = 3;
    private static final int KINDS = 10;
    private static final double ANOTHER = .28;

    private final Background background;
    private final Dice dice;
    private final SortedMap<Integer, Need> needs = new TreeMap<>();

    Needs(Background background, Dice dice) {
        this.background = background;
        this.dice = dice;
    }

    @Override
    public void answer(Occasion occasion, Lived life, Draft draft) {
        if (occasion.wave() == 0) {
            IntStream.range(0, dice.index(.2, .3, .3, .2)).forEach(_ -> feelAnother(draft));
        } else {
            needs.replaceAll((_, need) -> need.next(dice));
            needs.values().removeIf(Need::past);
            if (needs.size() < MOST && dice.chance(ANOTHER)) {
                feelAnother(draft);
            }
        }
        draft.choose("ND1", needs.keySet());
        needs.forEach((kind, need) -> {
            draft.say("ND3." + kind, need.met().code());
            draft.say("ND4." + kind, need.hindrance());
        });
    }

    private void feelAnother(Draft draft) {
        List<Integer> kinds = IntStream.rangeClosed(1, KINDS).filter(kind -> !needs.containsKey(kind)).boxed().toList();
        double[] weights = kinds.stream().mapToDouble(kind -> weight(kind, draft)).toArray();
        needs.put(kinds.get(dice.index(weights)), Need.felt(dice));
    }

    /** How likely it is that this is needed, beside the other needs. */
    private double weight(int kind, Draft draft) {
        return switch (kind) {
            case 1 -> draft.says("BC6", 0) ? 0 : 3;
            case 2 -> .8;
            case 3, 6 -> 2;
            case 4 -> draft.says("BC1", 2) ? 2.5 : 1;
            case 5 -> 1.2;
            case 7 -> .5 * background.stratum().trede();
            case 8 -> 1;
            case 9 -> draft.says("BC1", 2) || draft.says("BC3", 2) ? 2 : .5;
            default -> .4;
        };
    }
}
