package nl.maatstaf.fieldwork.figures;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import nl.maatstaf.fieldwork.log.AaporClass;
import nl.maatstaf.fieldwork.log.Outcome;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class ResponseRatesTest {

    /** §1.6 of the report: 22 interviewed, of which one recording can't be used, and 39 not. */
    static final List<Outcome> REPORT = Stream.of(
                    Collections.nCopies(21, Outcome.INTERVIEWED),
                    Collections.nCopies(1, Outcome.INTERVIEWED_RECORDING_UNUSABLE),
                    Collections.nCopies(14, Outcome.NO_PHONE_NUMBER), Collections.nCopies(12, Outcome.VOICEMAIL),
                    Collections.nCopies(1, Outcome.NO_ASSISTANCE_ANY_MORE),
                    Collections.nCopies(3, Outcome.INSUFFICIENT_DUTCH),
                    Collections.nCopies(2, Outcome.NOT_POSSIBLE_IN_PERIOD), Collections.nCopies(1, Outcome.ILLNESS),
                    Collections.nCopies(2, Outcome.NO_TIME), Collections.nCopies(4, Outcome.NO_WISH))
            .flatMap(List::stream).toList();

    @Test
    void theReportsLettersGiveTheReportsRates() {
        assertThat(REPORT).hasSize(61);
        var rates = ResponseRates.of(Counts.of(REPORT.stream().map(outcome -> outcome.before().orElseThrow())));
        assertThat(rates.people()).isEqualTo(60);
        assertThat(rates.rr1()).isEqualTo(new Rate(22, 60));
        assertThat(percent(rates.rr1())).isEqualTo("36.7");
        assertThat(rates.e()).isCloseTo(.979, within(.0005));
        assertThat(percent(rates.rr3())).isEqualTo("36.8");
        assertThat(percent(rates.rr5())).isEqualTo("47.8");
        assertThat(rates.rr2()).as("no partials").isEqualTo(rates.rr1());
        assertThat(percent(ResponseRates.of(counts(22, 0, 6, 12, 6, 0, 14, 1), .979).rr3())).isEqualTo("36.8");
    }

    @Test
    void afterAllocationNobodyStopsBeingEligible() {
        Counts counts = Counts.of(REPORT.stream().map(outcome -> outcome.afterAllocation().orElseThrow()));
        assertThat(counts.in(AaporClass.NE)).isZero();
        assertThat(counts.in(AaporClass.O)).isEqualTo(7);
        assertThat(ResponseRates.of(counts).rr1()).isEqualTo(new Rate(22, 61));
        assertThat(ResponseRates.of(counts).rr3()).isEqualTo(ResponseRates.of(counts).rr1());
    }

    /** By hand, from the formulas of the definitions: I 50, P 10, R 20, NC 12, O 8, UH 30, UO 10, NE 25; e = 0.8. */
    @Test
    void everyRateIsWhatItsDefinitionGives() {
        var rates = ResponseRates.of(counts(50, 10, 20, 12, 8, 30, 10, 25));
        assertThat(rates.e()).isEqualTo(.8);
        assertThat(List.of(rates.rr1(), rates.rr2(), rates.rr3(), rates.rr4(), rates.rr5(), rates.rr6())).containsExactly(
                new Rate(50, 140), new Rate(60, 140), new Rate(50, 132), new Rate(60, 132), new Rate(50, 100),
                new Rate(60, 100));
        assertThat(List.of(rates.coop1(), rates.coop2(), rates.coop3(), rates.coop4())).containsExactly(
                new Rate(50, 88), new Rate(60, 88), new Rate(50, 80), new Rate(60, 80));
        assertThat(List.of(rates.ref1(), rates.ref2(), rates.ref3())).containsExactly(
                new Rate(20, 140), new Rate(20, 132), new Rate(20, 100));
        assertThat(List.of(rates.con1(), rates.con2(), rates.con3())).containsExactly(
                new Rate(88, 140), new Rate(88, 132), new Rate(88, 100));
    }

    @Test
    void withoutLettersThereIsNoRate() {
        var none = ResponseRates.of(new Counts(Map.of()));
        assertThat(all(none)).allMatch(rate -> rate.value().isEmpty());
        var onlyUnknown = ResponseRates.of(counts(0, 0, 0, 0, 0, 3, 0, 0));
        assertThat(onlyUnknown.rr1().value()).hasValue(0);
        assertThat(onlyUnknown.rr5().value()).as("nobody is known to be eligible").isEmpty();
        assertThat(ResponseRates.retention(new Counts(Map.of()), counts(1, 0, 0, 0, 0, 0, 0, 0))).isEmpty();
        assertThat(ResponseRates.retention(counts(4, 0, 0, 0, 0, 0, 0, 0), counts(3, 1, 0, 0, 0, 0, 0, 0))).hasValue(.75);
    }

    @Test
    void rejectsAShareThatIsNone() {
        for (double share : new double[] {-.1, 1.1, Double.NaN}) {
            assertThatThrownBy(() -> ResponseRates.of(new Counts(Map.of()), share))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> counts(-1, 0, 0, 0, 0, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void everyRateIsAShareAndLessIsAskedOfTheUnknownEachTime(@ForAll("anyCounts") Counts counts,
            @ForAll @DoubleRange(min = 0, max = 1) double e) {
        for (ResponseRates rates : List.of(ResponseRates.of(counts), ResponseRates.of(counts, e))) {
            assertThat(all(rates)).allMatch(rate -> rate.value().orElse(0) >= 0 && rate.value().orElse(0) <= 1);
            assertThat(rising(rates.rr1(), rates.rr3(), rates.rr5())).isTrue();
            assertThat(rising(rates.rr2(), rates.rr4(), rates.rr6())).isTrue();
            assertThat(rising(rates.rr1(), rates.rr2())).isTrue();
            assertThat(rising(rates.ref1(), rates.ref2(), rates.ref3())).isTrue();
            assertThat(rising(rates.con1(), rates.con2(), rates.con3())).isTrue();
            assertThat(rising(rates.coop1(), rates.coop3())).isTrue();
        }
    }

    @Property
    void strataTogetherAreTheWhole(@ForAll("anyCounts") Counts one, @ForAll("anyCounts") Counts other) {
        Counts both = Counts.sum(List.of(one, other));
        assertThat(both.letters()).isEqualTo(one.letters() + other.letters());
        for (AaporClass each : AaporClass.values()) {
            assertThat(both.in(each)).isEqualTo(one.in(each) + other.in(each));
        }
    }

    @Provide
    Arbitrary<Counts> anyCounts() {
        return Arbitraries.maps(Arbitraries.of(AaporClass.class), Arbitraries.integers().between(0, 1000)).ofMaxSize(8)
                .map(Counts::new);
    }

    private static boolean rising(Rate... rates) {
        double[] values = Stream.of(rates).map(Rate::value).filter(value -> value.isPresent())
                .mapToDouble(value -> value.getAsDouble()).toArray();
        for (int i = 1; i < values.length; i++) {
            if (values[i] < values[i - 1]) {
                return false;
            }
        }
        return true;
    }

    private static List<Rate> all(ResponseRates rates) {
        return List.of(rates.rr1(), rates.rr2(), rates.rr3(), rates.rr4(), rates.rr5(), rates.rr6(), rates.coop1(),
                rates.coop2(), rates.coop3(), rates.coop4(), rates.ref1(), rates.ref2(), rates.ref3(), rates.con1(),
                rates.con2(), rates.con3());
    }

    private static String percent(Rate rate) {
        return String.format(java.util.Locale.ROOT, "%.1f", 100 * rate.value().orElseThrow());
    }

    static Counts counts(int i, int p, int r, int nc, int o, int uh, int uo, int ne) {
        return new Counts(Map.of(AaporClass.I, i, AaporClass.P, p, AaporClass.R, r, AaporClass.NC, nc, AaporClass.O, o,
                AaporClass.UH, uh, AaporClass.UO, uo, AaporClass.NE, ne));
    }
}
