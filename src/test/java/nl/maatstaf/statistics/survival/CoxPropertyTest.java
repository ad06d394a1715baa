package nl.maatstaf.statistics.survival;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.formula.Formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What holds for Cox regressions of whatever people. */
class CoxPropertyTest {
    private static final CoxRegression REGRESSION =
            new CoxRegression(Formula.parse("time ~ arm + age + arm:age"), "event");
    private static final CoxRegression ARM = new CoxRegression(Formula.parse("time ~ arm"), "event");
    private static final CoxRegression AGE = new CoxRegression(Formula.parse("time ~ age"), "event");

    @Property(tries = 50)
    void orderDoesNotMatter(@ForAll long seed, @ForAll @IntRange(min = 10, max = 80) int size) {
        List<Person> people = Person.random(seed, size, 12, 1);
        Outcome<CoxFit> first = REGRESSION.withStrata("stratum").run(Person.table(people));
        Outcome<CoxFit> second = REGRESSION.withStrata("stratum").run(Person.table(Person.shuffled(people, seed)));
        assertThat(second.getClass()).isEqualTo(first.getClass());
        if (first instanceof Outcome.Answered<CoxFit>(CoxFit fit)) {
            for (CoxCoefficient coefficient : fit.coefficients()) {
                Estimated one = coefficient.logHazardRatio();
                Estimated other = second.orRefuse().coefficient(coefficient.name()).logHazardRatio();
                assertThat(other.estimate()).isCloseTo(one.estimate(), within(1e-9 * one.standardError()));
                assertThat(other.standardError()).isCloseTo(one.standardError(), within(1e-9 * one.standardError()));
            }
        }
    }

    @Property(tries = 50)
    void exchangingTheArmsTurnsTheSign(@ForAll long seed, @ForAll @IntRange(min = 10, max = 80) int size) {
        List<Person> people = Person.random(seed, size, 12, 1);
        Outcome<CoxFit> exchanged = ARM.run(Person.table(Person.each(people, Person::inOtherArm)));
        if (ARM.run(Person.table(people)) instanceof Outcome.Answered<CoxFit>(CoxFit fit)) {
            Estimated one = fit.coefficient("armtailored").logHazardRatio();
            Estimated other = exchanged.orRefuse().coefficient("armtailored").logHazardRatio();
            assertThat(other.estimate()).isCloseTo(-one.estimate(), within(1e-10));
            assertThat(other.standardError()).isCloseTo(one.standardError(), within(1e-10));
        } else {
            assertThat(exchanged).isInstanceOf(Outcome.Refused.class);
        }
    }

    /** Without ties the score test of the arm is the log-rank test (Cox, 1972), within strata too. */
    @Property(tries = 100)
    void withoutTiesTheScoreTestIsTheLogRankTest(@ForAll long seed, @ForAll @IntRange(min = 10, max = 80) int size) {
        Random random = new Random(seed);
        var data = Person.table(Person.each(Person.random(seed, size, 12, 1), p -> p.at(100 * random.nextDouble())));
        Outcome<CoxFit> fit = ARM.withStrata("stratum").run(data);
        if (fit instanceof Outcome.Answered<CoxFit>(CoxFit answered)) {
            assertThat(answered.score().statistic()).isCloseTo(
                    new LogRank("arm", "time", "event").withStrata("stratum").run(data).orRefuse().statistic(),
                    within(1e-10));
        }
    }

    /**
     * At the estimate the partial likelihood of Efron, written out as its definition and summed over all pairs, is
     * level, and its curvature is the inverse of the squared standard error.
     */
    @Property(tries = 100)
    void estimateIsWhereTheLikelihoodByDefinitionIsLevel(
            @ForAll long seed, @ForAll @IntRange(min = 10, max = 60) int size) {
        List<Person> people = Person.random(seed, size, 8, 1);
        if (AGE.run(Person.table(people)) instanceof Outcome.Answered<CoxFit>(CoxFit fit)) {
            Estimated estimated = fit.coefficient("age").logHazardRatio();
            DoubleUnaryOperator likelihood = coefficient -> efron(people, coefficient);
            double step = 1e-3 * estimated.standardError();
            double at = likelihood.applyAsDouble(estimated.estimate());
            double above = likelihood.applyAsDouble(estimated.estimate() + step);
            double below = likelihood.applyAsDouble(estimated.estimate() - step);
            assertThat(fit.logLikelihood()).isCloseTo(at, within(1e-9));
            assertThat((above - below) / (2e-3)).isCloseTo(0, within(1e-5));
            assertThat((2 * at - above - below) / (step * step) * Math.pow(estimated.standardError(), 2))
                    .isCloseTo(1, within(1e-4));
        }
    }

    private static double efron(List<Person> people, double coefficient) {
        double sum = 0;
        for (double time : people.stream().mapToDouble(Person::time).distinct().toArray()) {
            List<Person> dying = people.stream().filter(p -> p.time() == time && p.cause() > 0).toList();
            double atRisk = people.stream().filter(p -> p.time() >= time)
                    .mapToDouble(p -> Math.exp(coefficient * (p.age() - 45))).sum();
            double tied = dying.stream().mapToDouble(p -> Math.exp(coefficient * (p.age() - 45))).sum();
            for (int i = 0; i < dying.size(); i++) {
                sum += coefficient * (dying.get(i).age() - 45);
                sum -= Math.log(atRisk - tied * i / dying.size());
            }
        }
        return sum;
    }
}
