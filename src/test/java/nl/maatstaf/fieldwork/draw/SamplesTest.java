package nl.maatstaf.fieldwork.draw;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import nl.maatstaf.fieldwork.Fieldwork;
import nl.maatstaf.fieldwork.Letter;
import nl.maatstaf.fieldwork.TestFieldwork;
import nl.maatstaf.responding.Room;
import nl.maatstaf.staff.audit.FieldworkDeed;
import nl.maatstaf.store.StoreName;
import nl.maatstaf.store.TestStores;
import nl.maatstaf.study.SampleDesign;
import nl.maatstaf.study.Stratum;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

import static nl.maatstaf.database.contact.Tables.FRAME_MEMBER;
import static nl.maatstaf.database.contact.Tables.SAMPLE_DRAW;
import static nl.maatstaf.database.contact.Tables.SAMPLE_MEMBER;
import static nl.maatstaf.fieldwork.draw.AllocationsTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Who is invited is drawn inside the frame of a cohort, and anybody with the frame can draw them again. */
class SamplesTest {

    private final Room room = new Room();
    private final Fieldwork fieldwork = TestFieldwork.of(room);
    private final Draws draws = new Draws(room, fieldwork);
    private final DSLContext owner = TestStores.asOwner(StoreName.CONTACT);

    @Test
    void everybodyDrawnHasACodeAndNobodyElseAndTheDrawRepeats() {
        fieldwork.enter(room.study, People.of("A", 120));
        draws.samples.draw(room.study, "A", new SampleDesign.Proportional(30), new SplittableRandom(1));
        assertThat(invited()).hasSize(30).isEqualTo(drawn(1));
        assertThat(draws.samples.verify(room.study, "A", 1)).isTrue();
        assertThat(draws.recorded).containsExactly(
                new FieldworkDeed.SampleDrawn(room.study, room.protocol.study().cohort("A").orElseThrow(), 30));
        // A third of 120 on each trede; of each 40, 14, 13 and 13 part-time people: a quarter of every layer.
        assertThat(draws.overview().of(room.study).getFirst().strata())
                .allSatisfy(layer -> assertThat((double) layer.drawn()).isCloseTo(layer.frame() / 4.0, within(1.0)))
                .hasSize(6);
    }

    @Test
    void aReplacementIsNeverSomebodyDrawnBeforeOrOutOfReachAndRepeatsToo() {
        Set<String> gone = new HashSet<>();
        var withGone = new Draws(room, fieldwork, _ -> gone);
        fieldwork.enter(room.study, People.of("A", 100));
        withGone.samples.draw(room.study, "A", new SampleDesign.Proportional(40), new SplittableRandom(1));
        Set<String> first = drawn(1);
        People.of("A", 100).stream().map(person -> person.clientNumber()).filter(number -> !first.contains(number))
                .limit(30).forEach(gone::add);
        withGone.samples.draw(room.study, "A", new SampleDesign.Proportional(25), new SplittableRandom(2));
        assertThat(drawn(2)).hasSize(25).doesNotContainAnyElementsOf(first).doesNotContainAnyElementsOf(gone);
        gone.clear();
        assertThat(withGone.samples.verify(room.study, "A", 1)).isTrue();
        assertThat(withGone.samples.verify(room.study, "A", 2)).as("by what was known then").isTrue();
        assertRefused(Refusal.TOO_MANY, () ->
                withGone.samples.draw(room.study, "A", new SampleDesign.Proportional(36), new SplittableRandom(3)));
        assertThat(invited()).hasSize(65);
    }

    @Test
    void findsADrawThatWasTamperedWith() {
        fieldwork.enter(room.study, People.of("A", 60));
        draws.samples.draw(room.study, "A", new SampleDesign.Proportional(30), new SplittableRandom(1));
        owner.update(SAMPLE_DRAW).set(SAMPLE_DRAW.SEED, new byte[32]).where(SAMPLE_DRAW.STUDY.eq(room.study)).execute();
        assertThat(draws.samples.verify(room.study, "A", 1)).isFalse();
    }

    @Test
    void aFrameWithSomebodyInAnotherLayerIsNotTheFrameThatWasDrawnFrom() {
        fieldwork.enter(room.study, People.of("A", 60));
        draws.samples.draw(room.study, "A", new SampleDesign.Proportional(60), new SplittableRandom(1));
        owner.update(FRAME_MEMBER).set(FRAME_MEMBER.PART_TIME, true).where(FRAME_MEMBER.STUDY.eq(room.study)).execute();
        assertThat(draws.samples.verify(room.study, "A", 1)).isFalse();
    }

    @Test
    void rejectsFewerThanTwentyFiveAndMoreThanThereAre() {
        fieldwork.enter(room.study, People.of("A", 60));
        assertRefused(Refusal.TOO_FEW, () ->
                draws.samples.draw(room.study, "A", new SampleDesign.Proportional(24), new SplittableRandom(1)));
        assertRefused(Refusal.TOO_MANY, () ->
                draws.samples.draw(room.study, "A", new SampleDesign.Proportional(61), new SplittableRandom(1)));
        assertRefused(Refusal.NO_FRAME, () ->
                draws.samples.draw(room.study, "B", new SampleDesign.Proportional(25), new SplittableRandom(1)));
        assertThat(invited()).isEmpty();
    }

    @Test
    void anOverSampledLayerCountsForLess() {
        fieldwork.enter(room.study, People.of("A", 180));
        draws.samples.draw(room.study, "A", new SampleDesign.PerStratum(Map.of(
                new Stratum(2, true), 20, new Stratum(2, false), 20)), new SplittableRandom(1));
        assertThat(draws.samples.verify(room.study, "A", 1)).isTrue();
        // 20 part-timers and 40 others on trede 2, of 180 people; 20 of each were drawn.
        assertThat(draws.samples.weights(room.study, "A")).containsOnlyKeys(new Stratum(2, true), new Stratum(2, false));
        assertThat(draws.samples.weights(room.study, "A").get(new Stratum(2, true))).isCloseTo(20 / 180.0 / .5, within(1e-12));
        assertThat(draws.samples.weights(room.study, "A").get(new Stratum(2, false))).isCloseTo(40 / 180.0 / .5, within(1e-12));
    }

    private Set<String> invited() {
        return new HashSet<>(fieldwork.letters(room.study).stream().map(Letter::clientNumber).toList());
    }

    private Set<String> drawn(int number) {
        List<String> numbers = owner.select(FRAME_MEMBER.CLIENT_NUMBER).from(SAMPLE_MEMBER)
                .join(FRAME_MEMBER).on(FRAME_MEMBER.ID.eq(SAMPLE_MEMBER.FRAME_MEMBER_ID))
                .join(SAMPLE_DRAW).on(SAMPLE_DRAW.ID.eq(SAMPLE_MEMBER.DRAW_ID))
                .where(SAMPLE_DRAW.STUDY.eq(room.study)).and(SAMPLE_DRAW.NUMBER.eq((short) number))
                .fetch(FRAME_MEMBER.CLIENT_NUMBER);
        return new HashSet<>(numbers);
    }
}
