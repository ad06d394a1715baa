package nl.maatstaf.fieldwork.intake;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.study.Cohort;
import nl.maatstaf.study.Stratum;
import nl.maatstaf.study.Study;
import nl.maatstaf.study.TredeCode;

/**
 * Whom a cohort is for.
 *
 * @param study     the study
 * @param cohort    the cohort
 * @param languages the languages of its letters
 * @param today     the month it is now
 */
record FrameRules(Study study, Cohort cohort, List<String> languages, YearMonth today) {

    private static final int WITHOUT_SUPPORT = 6;

    static FrameRules of(Protocol protocol, Cohort cohort, YearMonth today) {
        return new FrameRules(protocol.study(), cohort, protocol.languages(), today);
    }

    Optional<LeftOut> leavesOut(YearMonth born, TredeCode trede, boolean partTime, int monthsOnAssistance) {
        if (trede.step() == WITHOUT_SUPPORT) {
            return Optional.of(LeftOut.WORKING);
        }
        if (!study.strata().contains(new Stratum(trede.step(), partTime))) {
            return Optional.of(LeftOut.TREDE);
        }
        // The month in which everybody of a cohort is allocated begins its quarter.
        if (!study.eligibility().admitsAge(born, YearMonth.from(cohort.allocation().firstDay()))) {
            return Optional.of(LeftOut.AGE);
        }
        return study.eligibility().admitsMonthsOnAssistance(monthsOnAssistance)
                ? Optional.empty() : Optional.of(LeftOut.ASSISTANCE);
    }

    /** The language of letters to somebody, if it is said and there are letters in it. */
    Optional<String> language(String said) {
        String code = said.toLowerCase(Locale.ROOT);
        return languages.contains(code) ? Optional.of(code) : Optional.empty();
    }
}
