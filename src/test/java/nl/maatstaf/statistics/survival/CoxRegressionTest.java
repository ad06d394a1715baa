package nl.maatstaf.statistics.survival;

import java.util.ArrayList;
import java.util.List;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.statistics.formula.Formula;
import nl.maatstaf.statistics.formula.ModelException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class CoxRegressionTest {
    private static final CoxRegression ARM = cox("time ~ arm");

    private static CoxRegression cox(String formula) {
        return new CoxRegression(Formula.parse(formula), "event");
    }

    private static CoxCoefficient tailored(CoxFit fit) {
        return fit.coefficient("armtailored");
    }

    private static void assertRefused(Outcome<?> outcome, Refusal code, String named) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            NotEstimable reason = (NotEstimable) refused.reason();
            assertThat(reason.code()).isEqualTo(code);
            assertThat(reason.reason()).contains(named);
        });
    }

    /**
     * Events of tailored at 1, regular at 2 and tailored at 3. With u the hazard ratio the partial likelihood is
     * u/(2u + 1) · 1/(u + 1), highest at u² = 1/2; the information is 2u/(2u + 1)² + u/(u + 1)².
     */
    @Test
    void withoutTiesByHand() {
        CoxFit fit = ARM.run(Person.table(List.of(Person.of("tailored", 1, 1), Person.of("regular", 2, 1),
                Person.of("tailored", 3, 1)))).orRefuse();
        double u = Math.sqrt(0.5);
        assertThat(tailored(fit).logHazardRatio().estimate()).isCloseTo(Math.log(u), within(1e-13));
        assertThat(tailored(fit).hazardRatio().orElseThrow()).isCloseTo(u, within(1e-13));
        double information = 2 * u / Math.pow(2 * u + 1, 2) + u / Math.pow(u + 1, 2);
        assertThat(tailored(fit).logHazardRatio().standardError()).isCloseTo(1 / Math.sqrt(information), within(1e-13));
        assertThat(fit.logLikelihood()).isCloseTo(Math.log(u / (2 * u + 1) / (u + 1)), within(1e-13));
        assertThat(fit.nullLogLikelihood()).isCloseTo(Math.log(1.0 / 6), within(1e-13));
        assertThat(fit.likelihoodRatio().statistic())
                .isCloseTo(2 * (fit.logLikelihood() - fit.nullLogLikelihood()), within(1e-13));
    }

    /**
     * Events of tailored and regular at 1, and a second of tailored last seen at 2. Efron: u/((2u + 1)(3u + 1)/2),
     * highest at u² = 1/6. Breslow: u/(2u + 1)², highest at u = 1/2.
     */
    @Test
    void tiesByHand() {
        DataTable data = Person.table(List.of(Person.of("tailored", 1, 1), Person.of("regular", 1, 1),
                Person.of("tailored", 2, 0)));
        assertThat(tailored(ARM.run(data).orRefuse()).logHazardRatio().estimate())
                .isCloseTo(Math.log(Math.sqrt(1.0 / 6)), within(1e-13));
        assertThat(tailored(ARM.withTies(Ties.BRESLOW).run(data).orRefuse()).logHazardRatio().estimate())
                .isCloseTo(Math.log(0.5), within(1e-13));
    }

    @Test
    void anArmWhoseEventsAllComeFirstIsSeparated() {
        List<Person> people = new ArrayList<>();
        people.addAll(Person.arm("tailored", new double[] {1, 2, 3, 4}, new int[] {1, 1, 1, 1}));
        people.addAll(Person.arm("regular", new double[] {5, 6, 7, 8}, new int[] {1, 1, 1, 1}));
        assertRefused(ARM.run(Person.table(people)), Refusal.SEPARATION, "armtailored");
    }

    @Test
    void anArmWithoutEventsIsSeparated() {
        List<Person> people = Person.each(Person.random(5, 200, 20, 1), person -> person.arm().equals("regular")
                ? new Person("regular", person.stratum(), person.time(), 0, person.age()) : person);
        assertRefused(ARM.run(Person.table(people)), Refusal.SEPARATION, "armtailored");
        assertRefused(cox("time ~ age + arm").run(Person.table(people)), Refusal.SEPARATION, "armtailored");
    }

    @Test
    void largeEffectsAreNoSeparation() {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            people.add(Person.of("tailored", 1 + i, 1));
            people.add(Person.of("regular", i == 0 ? 1.5 : 1000 + i, 1));
        }
        CoxFit fit = ARM.run(Person.table(people)).orRefuse();
        assertThat(tailored(fit).logHazardRatio().estimate()).isGreaterThan(4);
    }

    @Test
    void nobodyAndNoEventsAreRefused() {
        assertRefused(ARM.run(Person.table(List.of())), Refusal.NO_DATA, "Nobody");
        assertRefused(ARM.run(Person.table(List.of(Person.of("regular", 1, 0), Person.of("tailored", 1, 0)))),
                Refusal.NO_EVENTS, "Nobody");
    }

    @Test
    void covariatesThatDoNotVaryOrFollowFromOthersAreNamed() {
        List<Person> people = Person.random(3, 60, 12, 1);
        assertRefused(ARM.run(Person.table(Person.each(people, p -> p.arm().equals("regular") ? p : p.inOtherArm()))),
                Refusal.RANK_DEFICIENT, "armtailored");
        DataTable data = Person.table(people);
        double[] twice = data.numbers("age");
        for (int row = 0; row < twice.length; row++) {
            twice[row] = 1e6 + 2 * twice[row];
        }
        assertRefused(cox("time ~ arm + age + twice").run(data.withNumbers("twice", twice)),
                Refusal.RANK_DEFICIENT, "twice");
    }

    @Test
    void aCovariateThatVariesOnlyAmongThoseNeverAtRiskOfAnEventIsNamed() {
        assertRefused(ARM.run(Person.table(List.of(Person.of("regular", 1, 0), Person.of("tailored", 2, 1),
                Person.of("tailored", 3, 1)))), Refusal.RANK_DEFICIENT, "armtailored");
    }

    @Test
    void theStratumItselfCannotBeACovariateWithinStrata() {
        assertRefused(cox("time ~ arm + stratum").withStrata("stratum").run(Person.table(Person.random(3, 60, 12, 1))),
                Refusal.RANK_DEFICIENT, "stratums1");
    }

    @Test
    void aStratumWithOneArmChangesNothing() {
        List<Person> people = new ArrayList<>(Person.random(7, 80, 12, 1));
        CoxFit before = ARM.withStrata("stratum").run(Person.table(people)).orRefuse();
        people.add(new Person("regular", "alone", 2, 1, 40));
        people.add(new Person("regular", "alone", 3, 1, 40));
        CoxFit after = ARM.withStrata("stratum").run(Person.table(people)).orRefuse();
        assertThat(tailored(after).logHazardRatio().estimate())
                .isCloseTo(tailored(before).logHazardRatio().estimate(), within(1e-13));
    }

    @Test
    void offsetsAndUnitsCostNoDigits() {
        List<Person> people = Person.random(11, 150, 18, 1);
        CoxFit plain = cox("time ~ arm + age").run(Person.table(people)).orRefuse();
        CoxFit moved = cox("time ~ arm + age")
                .run(Person.table(Person.each(people, p -> p.aged(1e6 + p.age())))).orRefuse();
        CoxFit small = cox("time ~ arm + age")
                .run(Person.table(Person.each(people, p -> p.aged(1e-6 * p.age())))).orRefuse();
        double age = plain.coefficient("age").logHazardRatio().estimate();
        assertThat(moved.coefficient("age").logHazardRatio().estimate()).isCloseTo(age, within(1e-12));
        assertThat(small.coefficient("age").logHazardRatio().estimate() * 1e-6).isCloseTo(age, within(1e-12));
        assertThat(small.logLikelihood()).isCloseTo(plain.logLikelihood(), within(1e-10));
    }

    @Test
    void aFormulaWithoutCovariatesIsNonsense() {
        assertThatThrownBy(() -> cox("time ~ 1")).isInstanceOf(ModelException.class);
    }
}
