package nl.maatstaf.study;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * When each wave of a cohort is open: wave <i>w</i> lasts the whole calendar quarter that is <i>w</i> quarters after
 * allocation, in Dutch time.
 *
 * @param lastWave the last wave; the first is 0, the baseline
 */
public record WaveCalendar(int lastWave) {

    /** The only time zone in which a day starts or ends here. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /** The wave until whose end somebody may have to be replaced; afterwards nobody is drawn any more. */
    public static final int LAST_REPLACEMENT = 1;

    /** The one name of a wave of a cohort, for whoever must not answer in it and close it at the same time. */
    public static String nameOf(String study, String cohort, int wave) {
        return "wave " + wave + " of " + study + "/" + cohort;
    }

    /** The one name of all waves of a cohort, for whoever must not answer while the cohort's rows are written anew. */
    public static String nameOf(String study, String cohort) {
        return "waves of " + study + "/" + cohort;
    }

    /** The day it is in the Netherlands at this instant. */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /**
     * The quarter in which a wave of a cohort is open.
     *
     * @throws IllegalArgumentException when the study has no such wave
     */
    public Quarter quarterOf(Cohort cohort, int wave) {
        if (wave < 0 || wave > lastWave) {
            throw new IllegalArgumentException("There is no wave " + wave + "; waves go from 0 to " + lastWave + ".");
        }
        return cohort.allocation().plus(wave);
    }

    /** The instant at which a wave opens. */
    public Instant opens(Cohort cohort, int wave) {
        return quarterOf(cohort, wave).firstDay().atStartOfDay(ZONE).toInstant();
    }

    /** The instant at which a wave is closed: the first one that no longer belongs to it. */
    public Instant closes(Cohort cohort, int wave) {
        return quarterOf(cohort, wave).plus(1).firstDay().atStartOfDay(ZONE).toInstant();
    }

    /** The wave that is open on this day; none before allocation and after the last wave. */
    public OptionalInt openWave(Cohort cohort, LocalDate day) {
        return waveIn(cohort, Quarter.of(day));
    }

    /** The wave of a cohort that falls in this calendar quarter; none before allocation and after the last wave. */
    public OptionalInt waveIn(Cohort cohort, Quarter quarter) {
        int wave = quarter.since(cohort.allocation());
        return wave < 0 || wave > lastWave ? OptionalInt.empty() : OptionalInt.of(wave);
    }

    /** The waves that have closed before this day, the earliest first. */
    public List<Integer> closedWaves(Cohort cohort, LocalDate day) {
        int passed = Quarter.of(day).since(cohort.allocation());
        return IntStream.range(0, Math.min(passed, lastWave + 1)).boxed().toList();
    }
}
