package nl.maatstaf.analysis.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Consumer;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.statistics.mixed.Moments;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Cohort;
import nl.maatstaf.study.ExposureKind;
import nl.maatstaf.study.Quarter;
import nl.maatstaf.study.Stratum;
import nl.maatstaf.study.TredeCode;

/**
 * The data of one snapshot, with arms and without anything that says who. Two places hold it: the store, and a bundle.
 * People come in the same order each time, and their key is their place in it, from 1: it means nothing outside.
 */
public interface StudyData {

    /** The factors of every layout of moments, in this order; an item asked at baseline may follow. */
    List<String> FACTORS = List.of("arm", "cohort", "trede", "part_time", "stratum");

    /** {@return the closed waves of each cohort that has one; whatever is later is not yet due} */
    SortedMap<String, SortedSet<Integer>> closed();

    /**
     * The sufficient statistics of a score over the closed waves, in one pass.
     *
     * @param score the score
     * @param by    an item of one choice asked at the baseline wave that becomes one more factor, its codes being the
     *              levels; whoever did not choose there is left out
     */
    Moments moments(Score score, Optional<Item> by);

    /**
     * Everybody invited, in a stream, with what is asked for.
     *
     * @param scores the scores wanted
     * @param items  the items of one choice, or numbers, wanted as answered at the baseline wave
     * @param each   receives one person at a time
     */
    void people(List<Score> scores, List<Item> items, Consumer<Person> each);

    /** {@return how many members of the frame were allocated where, in the order of {@link FrameCell#ORDER}} */
    List<FrameCell> frame();

    /**
     * What the register says, in a stream, person by person and quarter by quarter.
     *
     * @param each receives one line at a time
     */
    void register(Consumer<RegisterLine> each);

    /**
     * The pathway activities that the register knows, in a stream, person by person.
     *
     * @param each receives one activity in one month at a time
     */
    void exposures(Consumer<ExposureLine> each);

    /**
     * Members of the frame allocated together.
     *
     * @param cohort  the cohort
     * @param arm     the arm
     * @param stratum the stratum
     * @param people  how many
     */
    record FrameCell(String cohort, Arm arm, Stratum stratum, int people) {

        /** The order in which cells come. */
        public static final Comparator<FrameCell> ORDER = Comparator.comparing(FrameCell::cohort)
                .thenComparing(FrameCell::arm).thenComparing(FrameCell::stratum);
    }

    /**
     * What the register says of one person in one quarter.
     *
     * @param key          the person, as in {@link Person#key()}
     * @param arm          the arm
     * @param cohort       the cohort
     * @param allocated    the stratum at allocation
     * @param quarter      quarters since allocation
     * @param trede        where on the ladder
     * @param onAssistance whether on social assistance
     * @param paidHours    hours of paid work a week
     * @param deceased     whether they died
     */
    record RegisterLine(long key, Arm arm, String cohort, Stratum allocated, int quarter, TredeCode trede,
            boolean onAssistance, int paidHours, boolean deceased) {}

    /**
     * One activity in one month.
     *
     * @param key     the person
     * @param arm     the arm
     * @param kind    the kind of activity
     * @param quarter quarters since allocation
     */
    record ExposureLine(long key, Arm arm, ExposureKind kind, int quarter) {}

    /** {@return how many quarters after the allocation of its cohort this calendar quarter is} */
    static int quartersSince(Cohort cohort, Quarter quarter) {
        return quarter.since(cohort.allocation());
    }
}
