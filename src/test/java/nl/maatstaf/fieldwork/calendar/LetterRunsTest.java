package nl.maatstaf.fieldwork.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.maatstaf.fieldwork.Invited;
import nl.maatstaf.fieldwork.letter.LetterKind;
import nl.maatstaf.fieldwork.log.Outcome;
import nl.maatstaf.responding.AccessCode;
import nl.maatstaf.responding.Room;
import nl.maatstaf.store.StoreName;
import nl.maatstaf.store.TestStores;
import org.junit.jupiter.api.Test;

import static nl.maatstaf.database.contact.Tables.LETTER;
import static nl.maatstaf.database.contact.Tables.LETTER_RUN;
import static nl.maatstaf.database.contact.Tables.TALLY_MOMENT;
import static nl.maatstaf.database.response.Tables.STOP_RUN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Wave 5 of cohort B is open in the last quarter of 2026. */
class LetterRunsTest {

    private static final int WAVE = 5;

    private final PostRoom post = new PostRoom(new Invited(30));
    private final Room room = post.invited.room;

    @Test
    void everybodyIsInvitedOnceHoweverOftenItIsPrepared() {
        post.prepare("2026-10-01");
        post.prepare("2026-10-01");
        post.prepare("2026-10-09");
        assertThat(post.runs()).hasSize(1);
        assertThat(post.codes(run(LetterKind.INVITATION))).hasSize(30).containsExactlyInAnyOrderElementsOf(post.everybody());
    }

    @Test
    void whoseCodeIsStillOnItsWayGetsNoLetterYet() {
        post.invited.inviteOneMore();
        post.prepare("2026-10-01");
        assertThat(post.codes(run(LetterKind.INVITATION))).containsExactlyInAnyOrderElementsOf(post.everybody());
    }

    @Test
    void aReminderGoesToWhoHasNotAnsweredAndTakesNoPartInTheirReasons() {
        out(LetterKind.INVITATION, "2026-10-01");
        answer(3, 4);
        post.desk().say(5, Outcome.WITHDRAWN);
        post.desk().say(6, Outcome.DECEASED);
        post.prepare("2026-10-15");
        assertThat(post.codes(run(LetterKind.REMINDER_1))).hasSize(26)
                .doesNotContain(code(3), code(4), code(5), code(6));
        assertThat(room.on("2026-10-16").open(code(5))).as("the withdrawal went along").isEmpty();
    }

    @Test
    void atAReminderAndAtTheCloseThePeopleAreCounted() {
        out(LetterKind.INVITATION, "2026-10-01");
        answer(3);
        out(LetterKind.REMINDER_1, "2026-10-15");
        room.closeWave("B", WAVE);
        post.prepare("2027-01-04");
        assertThat(TestStores.asOwner(StoreName.CONTACT).select(TALLY_MOMENT.MOMENT).from(TALLY_MOMENT)
                .where(TALLY_MOMENT.STUDY.eq(room.study)).fetch(TALLY_MOMENT.MOMENT))
                .containsExactlyInAnyOrder("first-reminder", "close");
    }

    @Test
    void thanksGoToEverybodySoThatTheyTellNobodyWhoAnswered() {
        out(LetterKind.INVITATION, "2026-10-01");
        answer(3);
        room.closeWave("B", WAVE);
        post.prepare("2027-01-04");
        assertThat(post.codes(run(LetterKind.THANKS))).containsExactlyInAnyOrderElementsOf(post.everybody());
    }

    @Test
    void whoGotALetterIsForgottenOnceItIsOut() {
        out(LetterKind.INVITATION, "2026-10-01");
        UUID run = run(LetterKind.INVITATION);
        assertThat(TestStores.asOwner(StoreName.CONTACT).fetchCount(LETTER, LETTER.RUN_ID.eq(run))).isZero();
        assertThat(post.on("2026-10-02").out(run)).as("a second time").isFalse();
        assertThat(post.runs().getFirst().out()).map(Object::toString).hasValue("2026-10-01");
    }

    @Test
    void brokenOffAfterTheStopListWasGivenTheRunGetsTheSameOne() {
        out(LetterKind.INVITATION, "2026-10-01");
        answer(3);
        LetterRun begun = post.store.begun(
                new LetterRun.About(room.study, "B", WAVE, LetterKind.REMINDER_1, 0));
        room.stopDesk().ask(begun.id(), room.study, "B", WAVE, post.everybody());
        answer(4);
        post.on("2026-10-15").prepareDue(room.study);
        assertThat(post.codes(begun.id())).contains(code(4)).doesNotContain(code(3));
    }

    @Test
    void brokenOffAfterItWasPreparedTheStopListIsForgottenTheNextTime() {
        out(LetterKind.INVITATION, "2026-10-01");
        LetterRun begun = post.store.begun(new LetterRun.About(room.study, "B", WAVE, LetterKind.REMINDER_1, 0));
        room.stopDesk().ask(begun.id(), room.study, "B", WAVE, post.everybody());
        post.store.prepare(begun, LocalDate.of(2026, 10, 15), everybody -> everybody, false);
        post.on("2026-10-15").prepareDue(room.study);
        assertThat(room.owner().select(STOP_RUN.FINISHED).from(STOP_RUN).where(STOP_RUN.RUN.eq(begun.id()))
                .fetchSingle().value1()).isNull();
        assertThat(TestStores.asOwner(StoreName.CONTACT).select(LETTER_RUN.STOPS_DONE).from(LETTER_RUN)
                .where(LETTER_RUN.ID.eq(begun.id())).fetchSingle().value1()).isTrue();
    }

    @Test
    void whoIsDrawnInPlaceOfOthersIsInvitedAloneAndRemindedWithThoseTheyCameWith() {
        var first = new PostRoom(new Invited(new Room(), "A", 30));
        first.prepare("2024-07-01");
        first.on("2024-07-01").out(first.run(0, LetterKind.INVITATION).id());
        var second = new PostRoom(new Invited(first.invited.room, "A", 25));
        second.forgetFrameCounts();
        second.prepare("2024-07-08");
        List<LetterRun> runs = second.runs();
        assertThat(runs).extracting(run -> run.about().drawn()).containsExactlyInAnyOrder(1, 2);
        UUID replacements = runs.stream().filter(run -> run.about().drawn() == 2).findFirst().orElseThrow().id();
        assertThat(second.codes(replacements)).containsExactlyInAnyOrderElementsOf(second.everybody());
        second.on("2024-07-08").out(replacements);
        second.prepare("2024-07-15");
        UUID reminder = second.runs().stream().filter(run -> run.about().kind() == LetterKind.REMINDER_1).findFirst()
                .orElseThrow().id();
        assertThat(second.codes(reminder)).containsExactlyInAnyOrderElementsOf(first.everybody());
        second.prepare("2024-07-22");
        assertThat(second.runs()).hasSize(4);
    }

    @Test
    void rejectsARunThatWasNotPrepared() {
        assertThatThrownBy(() -> post.on("2026-10-01").letters(UUID.randomUUID()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void out(LetterKind kind, String day) {
        post.prepare(day);
        post.on(day).out(run(kind));
    }

    private UUID run(LetterKind kind) {
        return post.run(WAVE, kind).id();
    }

    private void answer(int... people) {
        for (int person : people) {
            room.answer(room.on("2026-10-10"), code(person), 7, Map.of());
        }
    }

    private AccessCode code(int person) {
        return post.invited.people.get(person).code();
    }
}
