package nl.maatstaf.fieldwork.intake;

import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.cube.ReleaseCube;
import nl.maatstaf.study.Cohort;
import nl.maatstaf.study.Eligibility;
import nl.maatstaf.study.Sex;
import nl.maatstaf.study.Stratum;
import nl.maatstaf.study.Study;
import nl.maatstaf.study.Traits;
import nl.maatstaf.study.TredeCode;

/**
 * Whom a cohort is for.
 *
 * @param study     the study
 * @param cohort    the cohort
 * @param languages the languages of its letters
 * @param release   what everybody may see of it, which decides what else must be known of people
 * @param today     the month it is now
 */
record FrameRules(Study study, Cohort cohort, List<String> languages, Optional<ReleaseCube> release, YearMonth today) {

    private static final int WITHOUT_SUPPORT = 6;

    static FrameRules of(Protocol protocol, Cohort cohort, YearMonth today) {
        return new FrameRules(protocol.study(), cohort, protocol.languages(), protocol.release(), today);
    }

    Optional<LeftOut> leavesOut(YearMonth born, TredeCode trede, boolean partTime, int monthsOnAssistance) {
        if (trede.step() == WITHOUT_SUPPORT) {
            return Optional.of(LeftOut.WORKING);
        }
        if (!study.strata().contains(new Stratum(trede.step(), partTime))) {
            return Optional.of(LeftOut.TREDE);
        }
        if (!study.eligibility().admitsAge(born, cohort.reference())) {
            return Optional.of(LeftOut.AGE);
        }
        return study.eligibility().admitsMonthsOnAssistance(monthsOnAssistance)
                ? Optional.empty() : Optional.of(LeftOut.ASSISTANCE);
    }

    /** The columns that are asked for: what is not needed must not be handed in. */
    Set<FrameColumn> columns() {
        return release.filter(cube -> cube.tellsApartBy(ReleaseCube.SEX)).isPresent()
                ? EnumSet.allOf(FrameColumn.class) : EnumSet.complementOf(EnumSet.of(FrameColumn.SEX));
    }

    /** What a release tells people apart by, of somebody who is in the frame. */
    Traits traits(YearMonth born, Optional<Sex> sex) {
        return release.map(cube -> cube.traits(Eligibility.age(born, cohort.reference()), sex)).orElse(Traits.NONE);
    }

    /** The language of letters to somebody, if it is said and there are letters in it. */
    Optional<String> language(String said) {
        String code = said.toLowerCase(Locale.ROOT);
        return languages.contains(code) ? Optional.of(code) : Optional.empty();
    }
}
