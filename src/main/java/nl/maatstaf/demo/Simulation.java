package nl.maatstaf.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import nl.maatstaf.instrument.Answers;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Questionnaire;
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
     * <p>Answered is only what the truth was put into: the mark, own direction and paid work.
     *
     * @param seed which study, of all that could have been
     * @param study the design; it has two cohorts, of which the first is twice the size of the second
     * @param today the day
     */
    public static SimulatedStudy make(long seed, Study study, LocalDate today) {
        return make(seed, study, today, Optional.empty());
    }

    /**
     * The same study with the same answers, and with answers to everything else that was asked.
     *
     * @param seed which study, of all that could have been
     * @param protocol the design, and the questionnaire
     * @param today the day
     */
    public static SimulatedStudy whole(long seed, Protocol protocol, LocalDate today) {
        return make(seed, protocol.study(), today, Optional.of(protocol.questionnaire()));
    }

    private static SimulatedStudy make(
            long seed, Study study, LocalDate today, Optional<Questionnaire> questionnaire) {
        if (study.cohorts().size() != 2) {
            throw new IllegalArgumentException("The simulation is made for two cohorts.");
        }
        Dice dice = new Dice(new SplittableRandom(seed));
        List<Entrant> frame = frame(study, dice.split());
        Map<Entrant, Arm> arms = Allocation.allocate(frame, Entrant::layer, dice.split().random());
        List<Entrant> sample = Sampling.draw(frame, Entrant::layer, INVITED, dice.split().random());
        Set<Entrant> invited = new HashSet<>(sample);
        Dice lives = dice.split();
        Map<Entrant, Story> stories = Story.handedOut(sample, dice.split());
        Dice others = dice.split();
        List<SimulatedPerson> people = new ArrayList<>();
        arms.forEach((entrant, arm) -> {
            Dice life = lives.split();
            Dice other = others.split();
            Course course = Respondent.course(entrant.person().stratum(), arm, study.lastWave(), life);
            SortedMap<Integer, Answers> seen = invited.contains(entrant)
                    ? until(today, study, entrant.cohort(), course.answers(), life) : new TreeMap<>();
            Optional<Story> story = Optional.ofNullable(stories.get(entrant));
            SortedMap<Integer, Answers> answers = questionnaire.map(asked ->
                    new OtherAnswers(entrant.person(), arm, story, other)
                            .beside(seen, course.lived(), asked, reference(entrant.cohort()))).orElse(seen);
            people.add(new SimulatedPerson(
                    entrant.person(), entrant.cohort(), arm, invited.contains(entrant), answers));
        });
        people.sort(Comparator.comparing(someone -> someone.person().clientNumber()));
        return new SimulatedStudy(study, today, people);
    }

    private static List<Entrant> frame(Study study, Dice dice) {
        List<Entrant> frame = new ArrayList<>();
        for (int number = 1; number <= FRAME; number++) {
            Cohort cohort = study.cohorts().get(number <= FRAME * SHARE_OF_FIRST_COHORT ? 0 : 1);
            frame.add(new Entrant(
                    SimulatedFrame.person(number, study.eligibility(), reference(cohort), dice), cohort));
        }
        return frame;
    }

    private static YearMonth reference(Cohort cohort) {
        return YearMonth.from(cohort.allocation().firstDay());
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
