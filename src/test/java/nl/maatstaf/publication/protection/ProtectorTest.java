package nl.maatstaf.publication.protection;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import nl.maatstaf.instrument.cube.Filter;
import nl.maatstaf.instrument.cube.Question;
import nl.maatstaf.instrument.cube.Question.Figure;
import nl.maatstaf.instrument.cube.ReleaseCube;
import nl.maatstaf.instrument.cube.Rules;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What may be seen of a quarter: women and men, and one question that each answers 0 or 1. */
class ProtectorTest {

    private static final int EVERYBODY = 0;
    private static final int WOMEN = 1;
    private static final int MEN = 2;
    private static final ReleaseCube CUBE = new ReleaseCube(List.of(new Filter("sex", List.of("f", "m"))),
            List.of(new Question("work", List.of(0, 1), 0, 1, Set.of(Figure.SHARE))), Rules.DEFAULT);

    /** Half of each say 1. */
    private static Tally tally(long[] register, long... answered) {
        List<long[]> byAnswer = List.of(IntStream.range(0, 2).mapToLong(sex -> answered[sex] - answered[sex] / 2).toArray(),
                IntStream.range(0, 2).mapToLong(sex -> answered[sex] / 2).toArray());
        return new Tally(register, answered, List.of(new Tally.Answers(answered, byAnswer, new double[2], 0)));
    }

    private static ProtectedQuarter shown(Tally tally) {
        return new Protector(CUBE, tally).protect(Progress.NONE);
    }

    private static List<Statement> statements(Tally tally) {
        return shown(tally).shown().stream().map(Shown::statement).toList();
    }

    @Test
    void showsEverythingOfLargeGroupsRounded() {
        assertThat(shown(tally(new long[]{200, 200}, 101, 103)).shown()).containsExactly(
                new Shown(Statement.response(EVERYBODY), List.of(205L), false),
                new Shown(new Statement(EVERYBODY, 0, Figure.SHARE), List.of(50L), true),
                new Shown(Statement.response(WOMEN), List.of(100L), false),
                new Shown(new Statement(WOMEN, 0, Figure.SHARE), List.of(50L), false),
                new Shown(Statement.response(MEN), List.of(105L), false),
                new Shown(new Statement(MEN, 0, Figure.SHARE), List.of(50L), false));
    }

    @Test
    void showsNothingOfFewerThanTwentyFive() {
        assertThat(statements(tally(new long[]{100, 100}, 12, 12))).isEmpty();
        assertThat(statements(tally(new long[]{100, 100}, 60, 24))).extracting(Statement::group).doesNotContain(MEN);
    }

    @Test
    void showsNothingOfAGroupOfWhomNearlyAllAnswered() {
        assertThat(statements(tally(new long[]{100, 100}, 81, 60))).extracting(Statement::group).doesNotContain(WOMEN);
        assertThat(statements(tally(new long[]{100, 100}, 80, 60))).extracting(Statement::group).contains(WOMEN);
    }

    /** Of 45 and 40, rounded, everybody could subtract that fewer than ten men answered. */
    @Test
    void withdrawsWhatATotalMinusAPartWouldTell() {
        Tally tally = tally(new long[]{100, 40}, 40, 6);
        ProtectedQuarter quarter = shown(tally);
        assertThat(quarter.withdrawn()).isNotEmpty();
        List<Statement> said = quarter.shown().stream().map(Shown::statement).toList();
        assertThat(said).contains(new Statement(EVERYBODY, 0, Figure.SHARE));
        assertThat(said.containsAll(List.of(Statement.response(EVERYBODY), Statement.response(WOMEN)))).isFalse();
    }

    /** Where a question was left open by nearly all, that bounds what they answered before anything is shown. */
    @Test
    void whatFollowsFromTheRegisterAloneIsNoReasonToWithdraw() {
        long[] answered = {1, 1};
        var tally = new Tally(new long[]{5, 5}, new long[]{4, 4}, List.of(new Tally.Answers(answered,
                List.of(new long[]{1, 0}, new long[]{0, 1}), new double[2], 0)));
        assertThat(shown(tally).shown()).isEmpty();
    }

    @Test
    void sharesNearNothingAndNearAllAreShownAlike() {
        var rounding = new Rounding(Rules.DEFAULT);
        assertThat(rounding.percent(0, 60)).isEqualTo(5);
        assertThat(rounding.percent(4, 60)).isEqualTo(5);
        assertThat(rounding.percent(60, 60)).isEqualTo(95);
        assertThat(rounding.percent(0, 600)).isEqualTo(5);
        assertThat(rounding.percent(41, 600)).isEqualTo(7);
        assertThat(rounding.sharesShownAs(5, false)).isEqualTo(new Rounding.Range(0, .075));
        assertThat(rounding.sharesShownAs(95, true)).isEqualTo(new Rounding.Range(.945, 1));
    }

    /** Whatever is rounded lies between the bounds that a reader gives it. */
    @Test
    void theTruthIsAlwaysWithinTheBoundsOfItsRounding() {
        var rounding = new Rounding(Rules.DEFAULT);
        for (int all = 25; all < 450; all++) {
            Rounding.Range people = rounding.countsShownAs(rounding.count(all));
            assertThat((double) all).isBetween(people.lower(), people.upper());
            for (int some = 0; some <= all; some++) {
                Rounding.Range share = rounding.sharesShownAs(rounding.percent(some, all), rounding.whole(all));
                assertThat((double) some / all).isBetween(share.lower(), share.upper());
            }
        }
    }

    @Test
    void canBeStopped() {
        var protector = new Protector(CUBE, tally(new long[]{100, 40}, 40, 6));
        assertThatThrownBy(() -> protector.protect((_, _, _) -> {
            throw new CancellationException();
        })).isInstanceOf(CancellationException.class);
    }
}
