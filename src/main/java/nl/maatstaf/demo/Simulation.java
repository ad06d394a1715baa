package nl.maatstaf.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import nl.maatstaf.instrument.Answers;
import nl.maatstaf.study.Allocation;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Cohort;
import nl.maatstaf.study.Quarter;
import nl.maatstaf.study.Sampling;
import nl.maatstaf.study.Stratum;
import nl.maatstaf.study.Study;

/**
 * Simulates a study in which the truth is known: invented people, drawn and allocated by the product's own rules,
 * whose answers follow the assumptions of the power calculation.
 */
public final class Simulation {

    /** What being offered the tailored pathway truly adds to the mean mark, at every wave from 1 on. */
    public static final double TRUE_EFFECT = .4;

    /** How many people there are in the frame. */
    public static final int FRAME = 679;

    /** How many of them are invited. */
    public static final int INVITED = 320;

    private static final double SHARE_OF_FIRST_COHORT = 2.0 / 3;
    private static final double ANSWERED_IN_OPEN_WAVE = .4;

    private Simulation() {
    }

    /**
     * The study as it stands on a day: closed waves are answered by whoever took part, and an open one by some. The
     * same seed gives the same study, on every machine; a later day only adds to it.
     *
     * @param seed which study, of all that could have been
     * @param study the design; it has two cohorts, of which the first is twice the size of the second
     * @param today the day
     */
    public static SimulatedStudy make(long seed, Study study, LocalDate today) {
        if (study.cohorts().size() != 2) {
            throw new IllegalArgumentException("The simulation is made for two cohorts.");
        }
        Dice dice = new Dice(new SplittableRandom(seed));
        List<Entrant> frame = frame(study, dice.split());
        Map<Entrant, Arm> arms = Allocation.allocate(frame, Entrant::layer, dice.split().random());
        Set<Entrant> sample =
                new HashSet<>(Sampling.draw(frame, Entrant::layer, INVITED, dice.split().random()));
        Dice lives = dice.split();
        List<SimulatedPerson> people = new ArrayList<>();
        arms.forEach((entrant, arm) -> {
            Dice life = lives.split();
            SortedMap<Integer, Answers> all =
                    Respondent.answers(entrant.person().stratum(), arm, study.lastWave(), life);
            boolean invited = sample.contains(entrant);
            people.add(new SimulatedPerson(entrant.person(), entrant.cohort(), arm, invited,
                    invited ? until(today, study, entrant.cohort(), all, life) : new TreeMap<>()));
        });
        people.sort(Comparator.comparing(someone -> someone.person().clientNumber()));
        return new SimulatedStudy(study, today, people);
    }

    private static List<Entrant> frame(Study study, Dice dice) {
        List<Entrant> frame = new ArrayList<>();
        for (int number = 1; number <= FRAME; number++) {
            Cohort cohort = study.cohorts().get(number <= FRAME * SHARE_OF_FIRST_COHORT ? 0 : 1);
            YearMonth reference = YearMonth.from(cohort.allocation().firstDay());
            frame.add(new Entrant(SimulatedFrame.person(number, study.eligibility(), reference, dice), cohort));
        }
        return frame;
    }

    private static SortedMap<Integer, Answers> until(
            LocalDate today, Study study, Cohort cohort, SortedMap<Integer, Answers> all, Dice dice) {
        SortedMap<Integer, Answers> seen = new TreeMap<>(all);
        seen.keySet().retainAll(study.calendar().closedWaves(cohort, today));
        boolean early = dice.chance(ANSWERED_IN_OPEN_WAVE);
        study.calendar().openWave(cohort, today).stream().filter(wave -> early && all.containsKey(wave))
                .forEach(wave -> seen.put(wave, all.getOrDefault(wave, Answers.NONE)));
        return seen;
    }

    private record Entrant(Person person, Cohort cohort) {

        /** Cohort and stratum: people who come in together are balanced together. */
        Layer layer() {
            return new Layer(cohort.allocation(), person.stratum());
        }
    }

    private record Layer(Quarter allocation, Stratum stratum) implements Comparable<Layer> {

        private static final Comparator<Layer> ORDER =
                Comparator.comparing(Layer::allocation).thenComparing(Layer::stratum);

        @Override
        public int compareTo(Layer other) {
            return ORDER.compare(this, other);
        }
    }
}
