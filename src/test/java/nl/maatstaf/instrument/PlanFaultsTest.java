package nl.maatstaf.instrument;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static nl.maatstaf.instrument.BrokenSurveys.EVERYTHING;
import static nl.maatstaf.instrument.BrokenSurveys.LIFE;
import static nl.maatstaf.instrument.BrokenSurveys.OWN;
import static nl.maatstaf.instrument.BrokenSurveys.PLAN;
import static nl.maatstaf.instrument.BrokenSurveys.QUARTERLY;
import static nl.maatstaf.instrument.BrokenSurveys.STUDY;
import static org.assertj.core.api.Assertions.assertThat;

/** What a plan can have wrong. The second version of the plan has every key of every method. */
class PlanFaultsTest {

    private static final String FULL = "plans/almere-45plus/2.yaml";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private BrokenSurveys surveys;

    @BeforeEach
    void startFromSoundFiles() throws IOException {
        surveys = BrokenSurveys.in(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            [5, 6, 7, 8] | soon | Expected a whole number, but found 'soon'; write it in digits.
            [5, 6, 7, 8] | [5, 6, 9] | There is no wave 9; write 0 to 8.
            [5, 6, 7, 8] | [5, 6, 6] | A wave is here twice; keep one.
            [5, 6, 7, 8] | [0, 5] | Wave 0 does not come after the baseline wave 0, so the arms can't differ yet; \
            remove it.
            baseline-wave: 0 | baseline-wave: 10 | There is no wave 10; write 0 to 8.
            better: higher | better: up | 'up' is not a direction; write higher or lower.
            relevant-difference: 0.5 | relevant-difference: 0 | The smallest difference that matters is above zero, \
            whichever way is better; write how large it is.
            relevant-difference: 0.5 | relevant-difference: -0.5 | The smallest difference that matters is above \
            zero, whichever way is better; write how large it is.
            relevant-difference: 0.5 | relevant-difference: 0,5 | Expected a number, but found '0,5'; write it in \
            digits, with a point before decimals.
            covariance: unstructured | covariance: guess | 'guess' is not a covariance; write unstructured, \
            heterogeneous-toeplitz, heterogeneous-autoregressive or compound-symmetry.
            strategy: while-alive | strategy: ignore | 'ignore' is not a strategy of ICH E9(R1); write \
            treatment-policy, hypothetical, composite, while-alive or principal-stratum.
            """)
    void eachKeyHasItsRange(String sound, String broken, String sentence) throws IOException {
        surveys.refuses(PLAN, sound, broken, sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            score: little_work | score: mark | The method repeated-yes-no needs a yes or no, so a score of kind event \
            or barrier, and 'mark' is not; choose another method.
            score: became_barrier | score: unmet | The method risk-difference needs a yes or no, so a score of kind \
            event or barrier, and 'unmet' is not; choose another method.
            score: at_work | score: paid_work_12h | The method time-to-event needs a score of kind event with first: \
            yes, and 'paid_work_12h' is not; choose another method.
            score: at_work | score: life_rating | The method time-to-event needs a score of kind event with first: \
            yes, and 'life_rating' is not; choose another method.
            score: own_direction | score: at_work | The method mixed-model needs a score that is more than a yes or \
            no, and 'at_work' is not; choose another method.
            score: needs | score: little_work | The method welch needs a score that is more than a yes or no, and \
            'little_work' is not; choose another method.
            score: suits_sum | score: became_barrier | The method ancova needs a score that is more than a yes or \
            no, and 'became_barrier' is not; choose another method.
            score: needs | score: happiness | No instrument scores 'happiness'; use one of: at_work, \
            became_barrier, life_rating, little_work, mark, needs, own_direction, paid_work_12h, suits, suits_sum, \
            unmet.
            """)
    void aMethodFitsItsScore(String sound, String broken, String sentence) throws IOException {
        surveys.refuses(FULL, sound, broken, sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            waves: 5⏎      method: time-to-event | waves: [4, 5]⏎      method: time-to-event | The method \
            time-to-event looks at one wave; write one.
            waves: 5⏎    method: proportional-odds | waves: [4, 5]⏎    method: proportional-odds | The method \
            proportional-odds looks at one wave; write one.
            waves: 5, method: welch | waves: [4, 5], method: welch | The method welch looks at one wave; write one.
            waves: 4, method: ancova | waves: [4, 5], method: ancova | The method ancova looks at one wave; write one.
            """)
    void aMethodForOneMomentHasOneWave(String sound, String broken, String sentence) throws IOException {
        surveys.refuses(FULL, sound, broken, sentence);
    }

    @ParameterizedTest
    @CsvSource({"limit: -3, limit: deep", "per-arm: 160, per-arm: many", "alpha: 0.05, alpha: .05", "sd: 1.8, sd: [1]",
        "'differences: [0.3, 0.4, 0.5]', differences: [small]", "correlation: 0.45, correlation: 4e-1"})
    void aNumberThatCannotBeReadIsOneFault(String sound, String broken) throws IOException {
        surveys.change(FULL, sound, broken);
        assertThat(surveys.faults()).singleElement().asString().startsWith(FULL + ":").contains("number, but found ");
    }

    @Test
    void anUnknownMethodIsOneFaultAndNotOnePerKey() throws IOException {
        int line = surveys.change(FULL, "method: rank-comparison", "method: t-test");
        assertThat(surveys.faults()).containsExactly(FULL + ":" + line + ": 't-test' is not a method; write mixed-model, "
                + "repeated-yes-no, time-to-event, proportional-odds, rank-comparison, risk-difference, ancova, welch or "
                + "overlap-weights.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            life_rating ~ cohort | mark ~ cohort | The formula is not about the outcome; let it begin with \
            'life_rating ~ '.
            + trede | + age | The formula has 'age', which no analysis knows; use arm, wave, cohort, trede, \
            part_time, stratum.
            arm*wave | arm + wave | The formula gives the arms no difference at each wave; add arm*wave.
            arm*wave | arm*wave*trede*cohort^2 | "The formula can't be read: The formula ""life_rating ~ cohort + \
            trede + part_time + arm*wave*trede*cohort^2"" has ""^"" at character 65, where +, *, : or the end is \
            expected."
            + trede | + stratum | The variable stratum is trede and part_time together; use either it or those two.
            """)
    void aFormulaGivesTheContrastOfItsOutcome(String sound, String broken, String sentence) throws IOException {
        surveys.refuses(PLAN, "formula: life_rating ~ cohort + trede + part_time + arm*wave",
                "formula: life_rating ~ cohort + trede + part_time + arm*wave".replace(sound, broken), sentence);
    }

    @Test
    void theModelOfAYesOrNoNeedsArmsOverWavesToo() throws IOException {
        surveys.refuses(FULL, "formula: little_work ~ trede + part_time + arm*wave", "formula: little_work ~ arm",
                "The formula gives the arms no difference at each wave; add arm*wave.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            [heterogeneous-autoregressive, compound-symmetry] | [heterogeneous-toeplitz] | heterogeneous-toeplitz | \
            The covariance heterogeneous-toeplitz has been tried by then; remove it.
            strata: [cohort, stratum] | strata: [cohort, EV14] | EV14 | 'EV14' is not a variable; the variables are \
            cohort, trede, part_time and stratum.
            strata: [cohort, stratum] | strata: [cohort, cohort] | cohort | 'cohort' is here twice; keep one.
            covariates: [stratum, EV2] | covariates: [stratum, EV99] | EV99 | 'EV99' is not a variable, a score, or \
            an item of one choice or a number; the variables are cohort, trede, part_time and stratum.
            covariates: [stratum, EV2] | covariates: [stratum, EV5] | EV5 | 'EV5' is not a variable, a score, or an \
            item of one choice or a number; the variables are cohort, trede, part_time and stratum.
            covariates: [stratum, EV2] | covariates: [stratum, arm] | arm | 'arm' is not a variable, a score, or an \
            item of one choice or a number; the variables are cohort, trede, part_time and stratum.
            covariates: [stratum, EV2] | covariates: [stratum, trede] | stratum | The variable stratum is trede and \
            part_time together; use either it or those two.
            subgroups: [trede, EV14] | subgroups: [trede, life_rating] | life_rating | 'life_rating' is not a \
            variable or an item of one choice; the variables are cohort, trede, part_time and stratum.
            subgroups: [trede, EV14] | subgroups: [trede, EV6] | EV6 | 'EV6' is not a variable or an item of one \
            choice; the variables are cohort, trede, part_time and stratum.
            subgroups: [trede, EV14] | subgroups: [trede, EV9] | EV9 | 'EV9' is not a variable or an item of one \
            choice; the variables are cohort, trede, part_time and stratum.
            """)
    void whatPeopleAreAdjustedForOrDividedByIsKnown(String sound, String broken, String named, String sentence)
            throws IOException {
        assertThat(broken).contains(named);
        surveys.refuses(FULL, sound, broken, sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            adjustment: holm | adjustment: bonferroni | 'bonferroni' is not an adjustment; write holm or hochberg.
            limit: -3 | limit: 0 | A shift of zero changes nothing; write the largest shift to look at.
            limit: -3 | limit: .inf | Expected a number, but found '.inf'; write it in digits, with a point before \
            decimals.
            kind: kenward-roger | kind: satterthwaite | 'satterthwaite' is not a kind of sensitivity analysis; write \
            tipping-point, jump-to-reference, inverse-probability-weights, covariance-per-arm, \
            robust-standard-errors or kenward-roger.
            """)
    void eachAnalysisIsOneThatTheCoreHas(String sound, String broken, String sentence) throws IOException {
        surveys.refuses(FULL, sound, broken, sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            alpha: 0.05 | alpha: 5 | The chance of a false alarm lies between 0 and 1; write one such as 0.05.
            power: 0.8 | power: 0.01 | The power lies between alpha and 1; write one such as 0.8.
            sd: 1.8 | sd: 0 | The standard deviation is above zero; write how large it is.
            correlation: 0.45 | correlation: -0.1 | The lasting part of the correlation is at least 0 and below 1; \
            write one such as 0.45.
            serial: 0.25 | serial: 0.55 | The fading part of the correlation is at least 0, and below 1 together with \
            the lasting part; lower one of the two.
            decay: 0.8 | decay: 1.2 | The decay lies between 0 and 1; write one such as 0.8.
            dropout: 0.4 | dropout: 1 | The dropout is a share of at least 0 and below 1; write one such as 0.4.
            per-arm: 160 | per-arm: 1 | An arm has at least 2 participants; write how many were planned.
            [0.3, 0.4, 0.5] | [0] | A difference to see is above zero; write how large it is.
            """)
    void thePowerSectionCanBeTrue(String sound, String broken, String sentence) throws IOException {
        surveys.refuses(PLAN, sound, broken, sentence);
    }

    @Test
    void noScoreIsPlannedTwiceByOneMethodAndNoKeySecondaryTwiceAtAll() throws IOException {
        int twice = surveys.change(FULL, "- {score: needs, better: lower, waves: 5, method: welch}",
                "- {score: mark, better: lower, waves: 4, method: rank-comparison}");
        assertThat(surveys.faults()).containsExactly(FULL + ":" + twice
                + ": The score 'mark' is planned twice by the method rank-comparison; keep one.");
        surveys = BrokenSurveys.in(folder);
        int again = surveys.change(FULL, "    - score: at_work", "    - {score: own_direction, better: higher, waves: 5, "
                + "method: welch}\n    - score: at_work");
        assertThat(surveys.faults()).containsExactly(FULL + ":" + again
                + ": The key secondary outcome 'own_direction' is here twice, and would count twice; keep one.");
    }

    @Test
    void anAssumptionIsChangedOnceAndOnlyOfAMixedModel() throws IOException {
        int twice = surveys.change(FULL, "kind: kenward-roger", "kind: covariance-per-arm");
        assertThat(surveys.faults()).containsExactly(FULL + ":" + twice
                + ": The sensitivity analysis 'covariance-per-arm' is here twice; keep one.");
        surveys = BrokenSurveys.in(folder);
        surveys.change(FULL, "  method: mixed-model⏎  formula: life_rating ~ cohort + trede + part_time + arm*wave⏎"
                + "  covariance: unstructured⏎  fallbacks: [heterogeneous-toeplitz]", "  method: welch");
        surveys.change(FULL, "waves: [5, 6, 7, 8]", "waves: 8");
        assertThat(surveys.faults()).singleElement().asString().endsWith("These analyses change what a mixed model "
                + "assumes, and the primary outcome has another method; remove sensitivity.");
    }

    @Test
    void thePrimaryOutcomeSaysWhichDifferenceMatters() throws IOException {
        surveys.change(PLAN, "  relevant-difference: 0.5⏎", "");
        assertThat(surveys.faults()).singleElement().asString()
                .endsWith("The key 'relevant-difference' is missing in the primary outcome; add it.");
    }

    @Test
    void aPlanIsInNoOtherLanguagesThanTheReport() throws IOException {
        int line = surveys.change(PLAN, "  en: unreviewed", "  en: unreviewed⏎  fa: unreviewed");
        assertThat(surveys.faults()).contains(PLAN + ":" + (line + 1)
                + ": A plan is read by evaluators, in nl and en; remove 'fa'.");
    }

    @Test
    void anAmendmentSaysWhyAndComesAfterAPlanThatIsStillThere() throws IOException {
        surveys.change(PLAN, "estimand:", "amendment: {nl: Omdat., en: Because.}⏎estimand:");
        surveys.change(FULL, "amendment:⏎  nl: Er deden genoeg mensen mee om naar meer te kijken.⏎"
                + "  en: Enough people took part to look at more.⏎", "");
        assertThat(surveys.faults()).containsExactly(
                PLAN + ":5: Version 1 changes nothing that was planned before; remove amendment.",
                FULL + ":2: Version 2 doesn't say why the plan was changed; add amendment.");
        surveys = BrokenSurveys.in(folder);
        surveys.change(STUDY, "plan: almere-45plus/1", "plan: almere-45plus/2");
        Files.delete(folder.resolve(PLAN));
        assertThat(surveys.faults()).containsExactly(FULL
                + ":2: There is no plan 'almere-45plus/1'; keep every version, so that each change can be seen.");
    }

    @Test
    void whatIsComparedCanBeAnsweredInItsWaves() throws IOException {
        follow(FULL);
        assertThat(surveys.faults()).isEmpty();
        // EV3 is asked in waves 0 and 4 only, and without it there are too few answers for the sum.
        surveys.change(FULL, "score: suits_sum, better: higher, waves: 4", "score: suits_sum, better: higher, waves: 1");
        surveys.change(EVERYTHING, "when:⏎      all:⏎        - {item: EV2, is: [2, 3]}", "when:⏎      all:⏎"
                + "        - {wave: 0}⏎        - {item: EV2, is: [2, 3]}");
        assertThat(surveys.faults()).containsExactly(unasked(1, "suits_sum"));
    }

    @Test
    void aBarrierNeedsTheWaveBefore() throws IOException {
        follow(FULL);
        surveys.change(FULL, "score: became_barrier, better: lower, waves: 5",
                "score: became_barrier, better: lower, waves: 4");
        assertThat(surveys.faults()).containsExactly(unasked(4, "became_barrier"));
    }

    @Test
    void aMethodThatLooksBackNeedsTheBaselineAndAnotherDoesNot() throws IOException {
        follow(FULL);
        surveys.change(QUARTERLY, "waves: [0, 1, 4, 5]", "waves: [1, 3, 4, 5]");
        assertThat(surveys.faults()).contains(unasked(0, "at_work"), unasked(0, "suits_sum"), unasked(0, "unmet"),
                        notAtBaseline("EV14", "does not ask as a single choice"),
                        notAtBaseline("EV2", "neither scores nor asks as a single choice or a number"))
                .doesNotContain(unasked(0, "needs"), unasked(0, "mark"), unasked(0, "little_work"),
                        unasked(0, "became_barrier"));
    }

    @Test
    void aBaselineThatConditionsHideIsNone() throws IOException {
        follow(FULL);
        surveys.change(EVERYTHING, "- id: EV14⏎    kind: choice", "- id: EV14⏎    kind: choice⏎    when: {wave: [1, 4]}");
        assertThat(surveys.faults()).containsExactly(notAtBaseline("EV14", "does not ask as a single choice"));
    }

    @Test
    void anInstrumentWithAFaultCausesNoFaultInAPlan() throws IOException {
        follow(FULL);
        int item = surveys.change(EVERYTHING, "id: EV14", "id: ev14");
        int score = surveys.change(OWN, "scale: 12", "scale: 7");
        int head = surveys.change(LIFE, "validated: no", "validated: perhaps");
        assertThat(surveys.faults()).allMatch(fault -> fault.startsWith(EVERYTHING + ":" + item)
                || fault.startsWith(OWN + ":" + score) || fault.startsWith(LIFE + ":" + head));
    }

    private void follow(String plan) throws IOException {
        surveys.change(STUDY, "plan: almere-45plus/1", "plan: " + plan.replace("plans/", "").replace(".yaml", ""));
    }

    private static String unasked(int wave, String score) {
        return STUDY + ":30: The plan 'almere-45plus/2' uses wave " + wave
                + ", in which this study's questionnaire does not ask for '" + score + "'; change one of the two.";
    }

    private static String notAtBaseline(String name, String how) {
        return STUDY + ":30: The plan 'almere-45plus/2' uses '" + name + "', which this study's questionnaire " + how
                + " in wave 0; change one of the two.";
    }
}
