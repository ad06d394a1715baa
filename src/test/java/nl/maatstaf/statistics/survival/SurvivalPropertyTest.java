package nl.maatstaf.statistics.survival;

import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.maatstaf.statistics.Outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What holds for curves, log-rank tests and restricted means of whatever people. */
class SurvivalPropertyTest {
    private static final KaplanMeier KAPLAN_MEIER = new KaplanMeier("arm", "time", "event").withTimes(0, 3, 6);
    private static final LogRank LOG_RANK = new LogRank("arm", "time", "event");
    private static final CumulativeIncidence INCIDENCE =
            new CumulativeIncidence("arm", "time", "cause", "none").withTimes(0, 3, 6);

    @Property(tries = 100)
    void orderDoesNotMatterToADigit(@ForAll long seed, @ForAll @IntRange(min = 2, max = 60) int size) {
        List<Person> people = Person.random(seed, size, 12, 2);
        var data = Person.table(people);
        var shuffled = Person.table(Person.shuffled(people, seed));
        assertThat(KAPLAN_MEIER.report(shuffled)).isEqualTo(KAPLAN_MEIER.report(data));
        assertThat(LOG_RANK.withRho(1).report(shuffled)).isEqualTo(LOG_RANK.withRho(1).report(data));
        assertThat(LOG_RANK.withStrata("stratum").report(shuffled))
                .isEqualTo(LOG_RANK.withStrata("stratum").report(data));
        assertThat(INCIDENCE.report(shuffled)).isEqualTo(INCIDENCE.report(data));
        RestrictedMean mean = new RestrictedMean("arm", "time", "event", 5);
        assertThat(mean.report(shuffled)).isEqualTo(mean.report(data));
    }

    /** The definition, one time after another: the share of those still there who don't have the event. */
    @Property(tries = 100)
    void curveIsTheProductOfTheSharesThatStay(@ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int size) {
        List<Person> people = Person.random(seed, size, 10, 1);
        SurvivalCurve curve = KAPLAN_MEIER.run(Person.table(people)).orRefuse().curves().getFirst();
        List<Person> arm = people.stream().filter(person -> person.arm().equals("regular")).toList();
        double product = 1;
        for (int month = 0; month <= curve.lastTime(); month++) {
            double now = month;
            double atRisk = arm.stream().filter(person -> person.time() >= now).count();
            double events = arm.stream().filter(person -> person.time() == now && person.cause() > 0).count();
            product *= 1 - events / atRisk;
            assertThat(curve.at(month).orRefuse().survival()).isCloseTo(product, within(1e-12));
            assertThat((double) curve.at(month).orRefuse().atRisk()).isEqualTo(atRisk);
        }
    }

    @Property(tries = 100)
    void otherUnitsOfTimeChangeNothingElse(@ForAll long seed, @ForAll @IntRange(min = 4, max = 60) int size) {
        List<Person> people = Person.random(seed, size, 12, 1);
        for (double unit : new double[] {1e-6, 30.4375, 1e6}) {
            List<Person> others = Person.each(people, person -> person.at(person.time() * unit));
            Outcome<Double> chiSquared = LOG_RANK.run(Person.table(people)).map(LogRankTest::statistic);
            assertThat(LOG_RANK.run(Person.table(others)).map(LogRankTest::statistic)).isEqualTo(chiSquared);
            Outcome<RestrictedMeans> means =
                    new RestrictedMean("arm", "time", "event", 5).run(Person.table(people));
            Outcome<RestrictedMeans> scaled =
                    new RestrictedMean("arm", "time", "event", 5 * unit).run(Person.table(others));
            assertThat(scaled.getClass()).isEqualTo(means.getClass());
            if (means instanceof Outcome.Answered<RestrictedMeans>(RestrictedMeans plain)) {
                assertThat(scaled.orRefuse().difference() / unit).isCloseTo(plain.difference(), within(1e-12));
                assertThat(scaled.orRefuse().standardError() / unit).isCloseTo(plain.standardError(), within(1e-12));
            }
        }
    }

    @Property(tries = 100)
    void exchangingTheArmsTurnsTheSign(@ForAll long seed, @ForAll @IntRange(min = 4, max = 60) int size) {
        List<Person> people = Person.random(seed, size, 12, 1);
        List<Person> exchanged = Person.each(people, Person::inOtherArm);
        RestrictedMean mean = new RestrictedMean("arm", "time", "event", 5);
        if (mean.run(Person.table(people)) instanceof Outcome.Answered<RestrictedMeans>(RestrictedMeans means)) {
            assertThat(mean.run(Person.table(exchanged)).orRefuse().difference()).isEqualTo(-means.difference());
        }
        if (LOG_RANK.run(Person.table(people)) instanceof Outcome.Answered<LogRankTest>(LogRankTest test)) {
            assertThat(LOG_RANK.run(Person.table(exchanged)).orRefuse().statistic())
                    .isCloseTo(test.statistic(), within(1e-10));
        }
    }

    @Property(tries = 100)
    void restrictedMeanOfWholeMonthsIsTheSumOfTheCurve(@ForAll long seed) {
        List<Person> people = Person.random(seed, 50, 12, 1);
        SurvivalCurve curve = KAPLAN_MEIER.run(Person.table(people)).orRefuse().curves().getFirst();
        Assume.that(curve.lastTime() >= 6);
        double sum = 0;
        for (int month = 0; month < 6; month++) {
            sum += curve.at(month).orRefuse().survival();
        }
        Outcome<RestrictedMeans> means = new RestrictedMean("arm", "time", "event", 6).run(Person.table(people));
        if (means instanceof Outcome.Answered<RestrictedMeans>(RestrictedMeans answered)) {
            assertThat(answered.reference().mean()).isCloseTo(sum, within(1e-12));
        }
    }

    @Property(tries = 100)
    void withoutCompetingEventsTheIncidenceIsOneMinusTheCurve(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 60) int size) {
        var data = Person.table(Person.random(seed, size, 12, 1));
        SurvivalCurve curve = KAPLAN_MEIER.run(data).orRefuse().curves().getFirst();
        IncidenceCurve incidence = INCIDENCE.run(data).orRefuse().curve("regular", "job");
        assertThat(incidence.size()).isEqualTo(curve.size());
        for (int i = 0; i < curve.size(); i++) {
            SurvivalPoint free = curve.step(i).point();
            IncidencePoint point = incidence.step(i).point();
            assertThat(point.incidence()).isCloseTo(1 - free.survival(), within(1e-14));
            assertThat(point.standardError()).isCloseTo(free.standardError().orElse(0), within(1e-14));
            assertThat(point.interval().isPresent()).isEqualTo(free.interval().isPresent());
            if (free.interval().isPresent()) {
                assertThat(point.interval().orElseThrow().lower())
                        .isCloseTo(1 - free.interval().get().upper(), within(1e-11));
                assertThat(point.interval().orElseThrow().upper())
                        .isCloseTo(1 - free.interval().get().lower(), within(1e-11));
            }
        }
    }

    @Property(tries = 100)
    void incidencesAndTheCurveOfAnyEventAreOneTogether(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 60) int size) {
        var data = Person.table(Person.random(seed, size, 12, 2));
        SurvivalCurve curve = KAPLAN_MEIER.run(data).orRefuse().curves().getFirst();
        IncidenceCurves incidences = INCIDENCE.run(data).orRefuse();
        for (int i = 0; i < curve.size(); i++) {
            assertThat(curve.step(i).point().survival()
                    + incidences.curve("regular", "job").step(i).point().incidence()
                    + incidences.curve("regular", "moved").step(i).point().incidence()).isCloseTo(1, within(1e-13));
        }
    }

    /** The closed form of the variance (Marubini and Valsecchi, 1995) at the last time, as a sum over the times. */
    @Property(tries = 100)
    void varianceOfTheIncidenceIsThatOfTheClosedForm(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 60) int size) {
        var data = Person.table(Person.random(seed, size, 12, 2));
        SurvivalCurve curve = KAPLAN_MEIER.run(data).orRefuse().curves().getFirst();
        IncidenceCurve incidence = INCIDENCE.run(data).orRefuse().curve("regular", "job");
        double last = incidence.step(incidence.size() - 1).point().incidence();
        double variance = 0;
        for (int i = 0; i < incidence.size(); i++) {
            IncidenceStep step = incidence.step(i);
            double n = step.point().atRisk();
            double d = step.events() + step.others();
            double toCome = last - step.point().incidence();
            double before = i == 0 ? 1 : curve.step(i - 1).point().survival();
            variance += n == d ? 0 : toCome * toCome * d / (n * (n - d));
            variance += before * before * step.events() * (n - step.events()) / (n * n * n);
            variance -= 2 * toCome * before * step.events() / (n * n);
        }
        double error = incidence.step(incidence.size() - 1).point().standardError();
        assertThat(error * error).isCloseTo(variance, within(1e-13));
    }
}
