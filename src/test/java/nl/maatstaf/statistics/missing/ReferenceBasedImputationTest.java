package nl.maatstaf.statistics.missing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.maatstaf.statistics.Caveat;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.formula.ModelException;
import nl.maatstaf.statistics.mixed.LongRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class ReferenceBasedImputationTest {
    private static final LongRows.Variables PLAIN =
            new LongRows.Variables("y", "arm", "regular", "wave", List.of("arm"), List.of());

    /**
     * Without covariates and with nobody missing the estimate is the difference between the means, and the jackknife
     * variance of a mean of n of N participants with sum of squares S about it: leaving one out moves the mean by
     * (mean − y)/(n − 1), and the difference between the arms likewise, while the replicates of both arms have the
     * full difference as their mean. So the variance is (N − 1)/N · (S₁/(n₁ − 1)² + S₂/(n₂ − 1)²). With regular 1, 2, 6
     * (mean 3, S 14) and tailored 4, 5, 9, 10 (mean 7, S 26) this is 6/7 · (14/4 + 26/9).
     */
    @ParameterizedTest
    @EnumSource
    void comparesTheMeansUnderEveryStrategyWhenNobodyIsMissing(Strategy strategy) {
        List<Trajectory> people = new ArrayList<>();
        List.of(1.0, 2.0, 6.0).forEach(y -> people.add(person("regular", Map.of("1", y))));
        List.of(4.0, 5.0, 9.0, 10.0).forEach(y -> people.add(person("tailored", Map.of("1", y))));
        ImputedDifferences result = run(strategy, new Trajectories(PLAIN, List.of("1"), people)).orRefuse();
        Estimated difference = (Estimated) result.difference("1");
        assertThat(difference.estimate()).isCloseTo(4, within(1e-14));
        assertThat(difference.standardError()).isCloseTo(Math.sqrt(6 / 7.0 * (14 / 4.0 + 26 / 9.0)), within(1e-14));
        assertThat(difference.df()).isInfinite();
        assertThat(result.caveats()).isEmpty();
    }

    @Test
    void saysWhatWasAssumedAboutHowManyOutcomes() {
        Trajectories data = Simulated.trial(1, 60, 3, 0.2);
        ImputedDifferences result = new ReferenceBasedImputation(
                ImputationModel.of(Simulated.VARIABLES), Strategy.JUMP_TO_REFERENCE).run(data).orRefuse();
        long second = data.participants().stream().filter(person -> !person.outcomes().containsKey("2")).count();
        long third = data.participants().stream().filter(person -> !person.outcomes().containsKey("3")).count();
        assertThat(result.caveats()).containsExactly(new Caveat(Caveat.Code.UNTESTABLE_ASSUMPTION,
                "Missing outcomes (" + second + " in wave 2, " + third + " in wave 3) were taken to jump to the means "
                        + "of the reference arm after dropping out, which the data can't check."));
        assertThat(result.findings()).hasSize(3).allMatch(finding -> finding.n() == 60);
    }

    /** Wave 2 is still to come for some, and everybody said what was due: nothing is missing, and those due are compared. */
    @ParameterizedTest
    @EnumSource
    void imputesNothingAtAWaveThatIsNotDue(Strategy strategy) {
        List<Trajectory> people = new ArrayList<>();
        for (double y : List.of(1.0, 2.0, 6.0)) {
            people.add(person("regular", Map.of("1", y * y, "2", y)));
            people.add(new Trajectory(List.of("regular"), List.of(), Map.of("1", y), Set.of("2")));
            people.add(new Trajectory(List.of("tailored"), List.of(), Map.of("1", y + 1), Set.of("2")));
        }
        for (double y : List.of(4.0, 5.0, 9.0, 10.0)) {
            people.add(person("tailored", Map.of("1", 12 - y, "2", y)));
        }
        ImputedDifferences result = new ReferenceBasedImputation(
                ImputationModel.of(PLAIN), strategy, 5).run(new Trajectories(PLAIN, List.of("1", "2"), people)).orRefuse();
        Estimated second = (Estimated) result.difference("2");
        assertThat(second.estimate()).isCloseTo(4, within(1e-14));
        // As above, but among 13 participants: leaving out somebody who isn't due changes nothing.
        assertThat(second.standardError()).isCloseTo(Math.sqrt(12 / 13.0 * (14 / 4.0 + 26 / 9.0)), within(1e-14));
        assertThat(result.imputed()).containsEntry("2", 0L);
        assertThat(result.caveats()).isEmpty();
    }

    /** Somebody who dropped out before is missing at the waves that are due, and at those only. */
    @Test
    void shiftsOnlyWhatIsMissingAmongWavesThatAreDue() {
        List<Trajectory> people = new ArrayList<>(Simulated.trial(7, 60, 3, 0.2).participants());
        List<Trajectory> later = people.stream().map(person -> people.indexOf(person) < 40 ? person
                : new Trajectory(person.levels(), person.covariates(), without(person.outcomes(), "3"), Set.of("3"))).toList();
        ImputedDifferences result = run(Strategy.JUMP_TO_REFERENCE,
                new Trajectories(Simulated.VARIABLES, List.of("1", "2", "3"), later)).orRefuse();
        assertThat(result.imputed()).containsEntry("3",
                people.subList(0, 40).stream().filter(person -> !person.outcomes().containsKey("3")).count());
        assertThat(result.imputed()).containsEntry("2",
                people.stream().filter(person -> !person.outcomes().containsKey("2")).count());
    }

    private static Map<String, Double> without(Map<String, Double> outcomes, String wave) {
        Map<String, Double> fewer = new LinkedHashMap<>(outcomes);
        fewer.remove(wave);
        return fewer;
    }

    @Test
    void refusesAnOutcomeAtAWaveThatIsNotDue() {
        assertThatThrownBy(() -> new Trajectories(PLAIN, List.of("1"),
                List.of(new Trajectory(List.of("regular"), List.of(), Map.of("1", 2.0), Set.of("1")))))
                .isInstanceOf(ModelException.class).hasMessage("There is an outcome at wave 1, which is not due.");
    }

    @Test
    void jumpsNobodyInTheReferenceArm() {
        List<Trajectory> people = new ArrayList<>(Simulated.trial(2, 80, 3, 0.3).participants());
        people.removeIf(person -> person.levels().getFirst().equals("tailored") && person.outcomes().size() < 3);
        Trajectories data = new Trajectories(Simulated.VARIABLES, Simulated.names(3), people);
        ImputationModel model = ImputationModel.of(Simulated.VARIABLES);
        ImputedDifferences random =
                new ReferenceBasedImputation(model, Strategy.MISSING_AT_RANDOM).run(data).orRefuse();
        for (Strategy strategy : Strategy.values()) {
            assertThat(new ReferenceBasedImputation(model, strategy).withDelta(3).run(data).orRefuse().differences())
                    .isEqualTo(random.differences());
        }
    }

    /** Someone never observed has the means of the strategy: of the own arm, or of the reference arm. */
    @Test
    void imputesMeansForAParticipantWithoutAnyOutcome() {
        double[] own = {4, 6, 9};
        double[] reference = {1, 2, 3};
        assertThat(Strategy.MISSING_AT_RANDOM.means(own, reference, 0)).containsExactly(4, 6, 9);
        for (Strategy strategy : List.of(Strategy.JUMP_TO_REFERENCE, Strategy.COPY_REFERENCE,
                Strategy.COPY_INCREMENTS_IN_REFERENCE)) {
            assertThat(strategy.means(own, reference, 0)).containsExactly(1, 2, 3);
            assertThat(strategy.means(own, reference, 3)).containsExactly(4, 6, 9);
        }
        assertThat(Strategy.JUMP_TO_REFERENCE.means(own, reference, 1)).containsExactly(4, 2, 3);
        assertThat(Strategy.COPY_REFERENCE.means(own, reference, 1)).containsExactly(1, 2, 3);
        assertThat(Strategy.COPY_INCREMENTS_IN_REFERENCE.means(own, reference, 1)).containsExactly(4, 5, 6);
    }

    @Test
    void refusesAWaveWithoutDataInOneArm() {
        List<Trajectory> people = new ArrayList<>();
        for (Trajectory person : Simulated.trial(3, 40, 2, 0.1).participants()) {
            people.add(person.levels().getFirst().equals("regular") ? person : new Trajectory(
                    person.levels(), person.covariates(), Map.of("1", person.outcomes().getOrDefault("1", 0.0))));
        }
        assertRefusal(new ReferenceBasedImputation(ImputationModel.of(Simulated.VARIABLES),
                Strategy.COPY_REFERENCE).run(new Trajectories(Simulated.VARIABLES, Simulated.names(2), people)),
                Refusal.WAVE_MISSING_IN_ARM, "Wave 2 has no observation in the tailored arm.");
    }

    @Test
    void refusesWhenTheJackknifeLeavesAWaveEmpty() {
        List<Trajectory> people = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            double y = i * 7 % 10;
            people.add(person("regular", Map.of("1", y, "2", y + i % 3)));
            people.add(person("tailored", i == 5 ? Map.of("1", y, "2", 8.0) : Map.of("1", y + 1)));
        }
        assertRefusal(run(Strategy.MISSING_AT_RANDOM, new Trajectories(PLAIN, List.of("1", "2"), people)),
                Refusal.WAVE_MISSING_IN_ARM, "The standard error leaves out one participant at a time, and without "
                        + "one of them: Wave 2 has no observation in the tailored arm.");
    }

    @Test
    void refusesOneArmThreeArmsAndNoOutcome() {
        List<Trajectory> people = new ArrayList<>(List.of(person("regular", Map.of("1", 3.0))));
        assertRefusal(run(Strategy.COPY_REFERENCE, new Trajectories(PLAIN, List.of("1"), people)), Refusal.ONE_ARM,
                "All participants are in the regular arm; two arms are compared.");
        people.add(person("b", Map.of()));
        people.add(person("a", Map.of()));
        assertRefusal(run(Strategy.COPY_REFERENCE, new Trajectories(PLAIN, List.of("1"), people)),
                Refusal.MORE_THAN_TWO_ARMS,
                "There are other arms (a, b) beside the reference arm regular; two arms are compared.");
        assertRefusal(run(Strategy.COPY_REFERENCE,
                new Trajectories(PLAIN, List.of("1"), List.of(person("regular", Map.of())))), Refusal.NO_DATA,
                "No outcome was observed.");
    }

    @Test
    void passesOnThatAWaveNeverVaries() {
        List<Trajectory> people = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            double y = i * 7 % 10;
            people.add(person(i % 2 == 0 ? "regular" : "tailored", i < 30 ? Map.of("1", y, "2", 3.0) : Map.of("1", y)));
        }
        assertThat(run(Strategy.COPY_REFERENCE, new Trajectories(PLAIN, List.of("1", "2"), people)))
                .isInstanceOfSatisfying(Outcome.Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(Refusal.ZERO_VARIANCE));
    }

    @Test
    void refusesToImputeForALevelThatNobodyWasObservedIn() {
        List<Trajectory> people = new ArrayList<>(Simulated.trial(4, 60, 2, 0.2).participants());
        people.add(new Trajectory(List.of("regular", "c"), List.of(0.0), Map.of()));
        assertRefusal(new ReferenceBasedImputation(ImputationModel.of(Simulated.VARIABLES),
                Strategy.COPY_REFERENCE).run(new Trajectories(Simulated.VARIABLES, Simulated.names(2), people)),
                Refusal.ALIASED,
                "No outcome was observed in participants with centre c, so there is no mean to impute.");
        people.set(60, new Trajectory(List.of("regular", "c"), List.of(0.0), Map.of("1", 5.0)));
        assertRefusal(new ReferenceBasedImputation(ImputationModel.of(Simulated.VARIABLES),
                Strategy.COPY_REFERENCE).run(new Trajectories(Simulated.VARIABLES, Simulated.names(2), people)),
                Refusal.ALIASED, "The imputation model can't tell the coefficient wave2:centrec apart from other "
                        + "effects in these data.");
    }

    @Test
    void refusesAnArmThatFollowsFromCovariates() {
        LongRows.Variables variables =
                new LongRows.Variables("y", "arm", "regular", "wave", List.of("arm"), List.of("x"));
        List<Trajectory> people = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            people.add(new Trajectory(List.of(i % 2 == 0 ? "regular" : "tailored"), List.of(1e6 + i % 2),
                    Map.of("1", i * 7.0 % 10)));
        }
        assertRefusal(new ReferenceBasedImputation(ImputationModel.of(variables), Strategy.COPY_REFERENCE)
                .run(new Trajectories(variables, List.of("1"), people)), Refusal.RANK_DEFICIENT,
                "The arm follows from the covariates that the analysis adjusts for.");
    }

    @Test
    void refusesWhatIsNotInTheData() {
        Trajectories data = Simulated.trial(5, 20, 2, 0.1);
        ImputationModel model = ImputationModel.of(Simulated.VARIABLES);
        assertThatThrownBy(() -> new ReferenceBasedImputation(
                new ImputationModel(model.formula(), List.of("age")), Strategy.COPY_REFERENCE).run(data))
                .isInstanceOf(ModelException.class)
                .hasMessage("The analysis adjusts for age, which is not in the data.");
        assertThatThrownBy(() -> new Trajectories(PLAIN, List.of("1"), List.of(person("regular", Map.of("2", 1.0)))))
                .hasMessage("There is no wave 2.");
        assertThatThrownBy(() -> new Trajectories(
                PLAIN, List.of("1"), List.of(person("regular", Map.of("1", Double.NaN)))))
                .hasMessage("Wave 1 holds an outcome that is not a number.");
        assertThatThrownBy(() -> new ReferenceBasedImputation(model, Strategy.COPY_REFERENCE, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesItsOptions() {
        assertThat(new ReferenceBasedImputation(ImputationModel.of(PLAIN), Strategy.COPY_REFERENCE, 2).method()
                .options()).containsEntry("strategy", "copy-reference").containsEntry("delta", "2.0");
    }

    private static Trajectory person(String arm, Map<String, Double> outcomes) {
        return new Trajectory(List.of(arm), List.of(), outcomes);
    }

    private static Outcome<ImputedDifferences> run(Strategy strategy, Trajectories data) {
        return new ReferenceBasedImputation(ImputationModel.of(data.variables()), strategy).run(data);
    }

    private static void assertRefusal(Outcome<?> outcome, Refusal code, String sentence) {
        assertThat(outcome).isEqualTo(new Outcome.Refused<>(new NotEstimable(code, sentence)));
    }
}
