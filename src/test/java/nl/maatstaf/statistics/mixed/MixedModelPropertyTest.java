package nl.maatstaf.statistics.mixed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.maatstaf.statistics.Estimate;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.formula.Formula;
import nl.maatstaf.statistics.numeric.Cholesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What must hold for any trial: generated ones of two to five waves, with gaps, a stratum and an age. */
class MixedModelPropertyTest {
    private static final Formula FORMULA = Formula.parse("y ~ stratum + age + arm*wave");

    /** A trial by its size and the seed of its numbers; a failure prints both. */
    record Trial(int participants, int waves, double observed, long seed) {
        private List<Person> people() {
            Random random = new Random(seed);
            List<Person> people = new ArrayList<>();
            for (int i = 0; i < participants; i++) {
                double own = random.nextGaussian();
                double[] outcomes = new double[waves];
                for (int t = 0; t < waves; t++) {
                    double value = StrictMath.rint(4 * (5 + own + random.nextGaussian())) / 4;
                    outcomes[t] = random.nextDouble() < observed ? value : Double.NaN;
                }
                people.add(new Person("p" + i, i % 2 == 0 ? "regular" : "tailored", "s" + random.nextInt(3),
                        30 + random.nextInt(30), outcomes));
            }
            return people;
        }
    }

    record Person(String id, String arm, String stratum, double age, double[] outcomes) {
        Person with(double offset, double scale) {
            return new Person(id, arm, stratum, age,
                    Arrays.stream(outcomes).map(value -> offset + scale * value).toArray());
        }
    }

    @Provide
    Arbitrary<Trial> trials() {
        return Combinators.combine(Arbitraries.integers().between(30, 90), Arbitraries.integers().between(2, 5),
                Arbitraries.doubles().between(0.7, 1).ofScale(2), Arbitraries.longs()).as(Trial::new);
    }

    @Property(tries = 60)
    void theOrderOfParticipantsChangesNoDigit(@ForAll("trials") Trial trial) {
        List<Person> people = trial.people();
        MixedModelFit fit = fit(people);
        List<Person> shuffled = new ArrayList<>(people);
        Collections.shuffle(shuffled, new Random(trial.seed));
        assertThat(estimates(fit(shuffled))).isEqualTo(estimates(fit));
    }

    @Property(tries = 60)
    void exchangingTheArmsChangesTheSignOnly(@ForAll("trials") Trial trial) {
        List<Person> people = trial.people();
        List<Person> exchanged = people.stream().map(person -> new Person(person.id,
                person.arm.equals("regular") ? "tailored" : "regular", person.stratum, person.age, person.outcomes))
                .toList();
        assertSame(estimates(fit(people)), estimates(fit(exchanged)), -1);
    }

    @Property(tries = 60)
    void shiftAndScaleOfTheOutcomeCarryOver(
            @ForAll("trials") Trial trial, @ForAll("scales") double scale, @ForAll("offsets") double offset) {
        List<Person> people = trial.people();
        List<Person> moved = people.stream().map(person -> person.with(offset, scale)).toList();
        assertSame(estimates(fit(people)), estimates(fit(moved)), scale);
    }

    @Provide
    Arbitrary<Double> scales() {
        return Arbitraries.of(1.0, 0.01, 100.0, -1.0, 3.0);
    }

    @Provide
    Arbitrary<Double> offsets() {
        return Arbitraries.of(0.0, 1e6, -1e6, 7.25);
    }

    @Property(tries = 60)
    void cellsSplitInTwoGiveTheSameFit(@ForAll("trials") Trial trial) {
        List<Person> people = trial.people();
        Moments whole = integerSums(people, person -> true).moments();
        Moments split = integerSums(people, person -> person.age % 2 == 0).moments(whole.anchors())
                .plus(integerSums(people, person -> person.age % 2 != 0).moments(whole.anchors()));
        assertThat(split).isEqualTo(whole);
        MixedModel model = new MixedModel(Formula.parse("y ~ stratum + arm*wave"));
        Moments fine = rows(people).momentsByCovariate();
        assertSame(estimates(orSkip(model.run(whole))), estimates(orSkip(model.run(fine))), 1);
    }

    @Property(tries = 60)
    void theCovarianceIsPositiveDefinite(@ForAll("trials") Trial trial, @ForAll Covariance covariance) {
        MixedModelFit fit = orSkip(new MixedModel(FORMULA).withCovariance(covariance).withCovariancePerArm()
                .run(rows(trial.people()).moments()));
        assertThat(Cholesky.of(fit.covariance("regular"))).isPresent();
        assertThat(Cholesky.of(fit.covariance("tailored"))).isPresent();
    }

    private static MixedModelFit fit(List<Person> people) {
        return orSkip(new MixedModel(FORMULA).run(rows(people).moments()));
    }

    /** Now and then a generated trial can't bear the model; the property says nothing of it then. */
    private static MixedModelFit orSkip(Outcome<MixedModelFit> outcome) {
        Assume.that(outcome instanceof Outcome.Answered);
        return outcome.orRefuse();
    }

    private static List<Estimate> estimates(MixedModelFit fit) {
        List<Estimate> estimates = new ArrayList<>(fit.comparedWaves().stream().map(fit::contrast).toList());
        estimates.add(fit.averageContrast(fit.comparedWaves()));
        return estimates;
    }

    private static void assertSame(List<Estimate> expected, List<Estimate> actual, double factor) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            Estimated one = (Estimated) expected.get(i);
            Estimated other = (Estimated) actual.get(i);
            double unit = Math.abs(factor) * one.standardError();
            assertThat(other.estimate()).isCloseTo(factor * one.estimate(), within(1e-7 * unit));
            assertThat(other.standardError()).isCloseTo(unit, within(1e-7 * unit));
            assertThat(other.df()).isCloseTo(one.df(), within(1e-5 * one.df()));
        }
    }

    private static LongRows rows(List<Person> people) {
        LongRows rows = new LongRows(new LongRows.Variables(
                "y", "arm", "regular", "wave", List.of("arm", "stratum"), List.of("age")));
        for (Person person : people) {
            for (int t = 0; t < person.outcomes.length; t++) {
                if (!Double.isNaN(person.outcomes[t])) {
                    rows.add(person.id, List.of(person.arm, person.stratum), new double[] {person.age}, "" + t,
                            person.outcomes[t]);
                }
            }
        }
        return rows;
    }

    private static IntegerSums integerSums(List<Person> people, Predicate<Person> included) {
        int waves = people.getFirst().outcomes.length;
        Layout layout = new Layout("y", "arm", "wave", IntStream.range(0, waves).mapToObj(t -> "" + t).toList(),
                List.of(new Factor("arm", List.of("regular", "tailored")), new Factor("stratum", List.of("s0", "s1", "s2"))),
                List.of());
        IntegerSums sums = new IntegerSums(layout, 4, List.of());
        people.stream().filter(included).forEach(person -> {
            long[] values = new long[waves];
            int observed = 0;
            for (int t = 0; t < waves; t++) {
                if (!Double.isNaN(person.outcomes[t])) {
                    observed |= 1 << t;
                    values[t] = (long) (4 * person.outcomes[t]);
                }
            }
            long[] products = new long[waves * (waves + 1) / 2];
            int next = 0;
            for (int s = 0; s < waves; s++) {
                for (int t = s; t < waves; t++) {
                    products[next++] = values[s] * values[t];
                }
            }
            sums.add(List.of(person.arm.equals("regular") ? 0 : 1, person.stratum.charAt(1) - '0'), observed, 1, values,
                    products);
        });
        return sums;
    }
}
