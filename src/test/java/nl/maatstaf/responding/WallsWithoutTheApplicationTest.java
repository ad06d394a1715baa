package nl.maatstaf.responding;

import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.maatstaf.database.response.Routines;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.TestStores;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

import static nl.maatstaf.database.response.Tables.ACCESS_CODE;
import static nl.maatstaf.database.response.Tables.PARTICIPANT;
import static nl.maatstaf.database.response.Tables.TRAJECTORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the response store refuses whoever has a login role of it, and speaks to it without the application. */
class WallsWithoutTheApplicationTest {

    private static final String TODAY = "2026-11-16";

    private final Room room = new Room();

    @Test
    void aStopListIsForTwentyFivePeopleAndNotForOneAskedTwentyFiveTimes() {
        AccessCode only = room.admit("B", 25).getFirst();
        room.owner().deleteFrom(TRAJECTORY).where(TRAJECTORY.STUDY.eq(room.study))
                .and(TRAJECTORY.PARTICIPANT_ID.ne(room.participant(only))).execute();
        room.owner().deleteFrom(ACCESS_CODE).where(ACCESS_CODE.PARTICIPANT_ID.in(
                DSL.select(PARTICIPANT.ID)
                        .from(PARTICIPANT)
                        .where(PARTICIPANT.STUDY.eq(room.study))
                        .and(PARTICIPANT.ID.ne(room.participant(only))))).execute();
        byte[] hash = room.owner().select(ACCESS_CODE.CODE_HASH).from(ACCESS_CODE)
                .where(ACCESS_CODE.PARTICIPANT_ID.eq(room.participant(only))).fetchSingle().value1();
        byte[][] asked = Collections.nCopies(25, hash).toArray(byte[][]::new);
        DSLContext stops = TestStores.stores().as(StoreRole.RESPONSE_STOPS);
        assertThatThrownBy(() -> Routines.stopList(stops.configuration(), UUID.randomUUID(), room.study, "B",
                (short) 5, asked)).isInstanceOf(DataAccessException.class)
                .hasMessageContaining("for a whole cohort");
    }

    @Test
    void onlyAClosedWaveIsWrittenAnew() {
        room.admit("B", 25);
        DSLContext evaluation = TestStores.stores().as(StoreRole.RESPONSE_EVALUATION);
        assertThatThrownBy(() -> Routines.rewriteWave(evaluation.configuration(), room.study, "B", (short) 5))
                .isInstanceOf(DataAccessException.class).hasMessageContaining("is not closed");
        assertThatThrownBy(() -> Routines.writeWaveAnew(evaluation.configuration(), room.study, "B", (short) 5))
                .isInstanceOf(DataAccessException.class).hasMessageContaining("permission denied");
    }

    @Test
    void whoeverHoldsACodeChangesNoScoreOfAClosedWave() {
        AccessCode code = room.admit("B", 25).getFirst();
        room.answer(room.on(TODAY), code, 7, Map.of());
        room.closeWave("B", 5);
        var store = new ResponseStore(TestStores.stores());
        String hash = HexFormat.of().formatHex(room.owner().select(ACCESS_CODE.CODE_HASH).from(ACCESS_CODE)
                .where(ACCESS_CODE.PARTICIPANT_ID.eq(room.participant(code))).fetchSingle().value1());
        assertThatThrownBy(() -> store.holding(hash, dsl -> dsl.update(TRAJECTORY).set(TRAJECTORY.W5, (short) 1)
                .where(TRAJECTORY.OUTCOME.eq("life_rating")).execute()))
                .isInstanceOf(DataAccessException.class).hasMessageContaining("stay what they are");
        assertThat(room.owner().select(TRAJECTORY.W5).from(TRAJECTORY)
                .where(TRAJECTORY.PARTICIPANT_ID.eq(room.participant(code))).and(TRAJECTORY.OUTCOME.eq("life_rating"))
                .fetch(TRAJECTORY.W5)).isEqualTo(List.of((short) 7));
    }
}
