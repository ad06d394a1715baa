package nl.maatstaf.responding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.maatstaf.instrument.Instrument;
import nl.maatstaf.instrument.Questionnaire;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static nl.maatstaf.database.response.Tables.FIELDED;
import static nl.maatstaf.database.response.Tables.TRAJECTORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What people were invited to answer never changes under the same version. */
class FieldedTest {

    private Room room;

    @BeforeEach
    void inviteSomebody() {
        room = new Room();
        room.admit("B", 25);
    }

    @AfterEach
    void leaveTheStoreAsItWas() {
        room.owner().deleteFrom(FIELDED).execute();
    }

    @Test
    void theSameDefinitionsStart() {
        assertThatCode(() -> new Fielded(TestStores.stores(), room.surveys)).doesNotThrowAnyException();
    }

    @Test
    void aDefinitionChangedUnderTheSameVersionStopsTheStartAndSaysToMakeANewOne() {
        Surveys changed = with(changed("life-rating/1", List.of()));
        assertThatThrownBy(() -> new Fielded(TestStores.stores(), changed))
                .isInstanceOf(UnfitToFieldException.class)
                .hasMessageContaining("surveys/instruments/life-rating/1.yaml:1: ")
                .hasMessageContaining("make your change in a new version, instruments/life-rating/2.yaml");
    }

    @Test
    void aFieldedDefinitionMayNotDisappear() {
        var instruments = new HashMap<>(room.surveys.instruments());
        instruments.remove("needs/1");
        Surveys less = new Surveys(instruments, Map.of(), room.surveys.plans(), Map.of(), List.of());
        assertThatThrownBy(() -> new Fielded(TestStores.stores(), less)).hasMessageContaining("instruments/needs/1.yaml");
    }

    @Test
    void whatWasNeverFieldedMayChange() {
        room.owner().deleteFrom(FIELDED).execute();
        assertThatCode(() -> new Fielded(TestStores.stores(), with(changed("life-rating/1", List.of()))))
                .doesNotThrowAnyException();
    }

    @Test
    void aScoreOfALaterVersionGetsItsRowsForThoseWhoWereThereBefore() {
        room.owner().deleteFrom(FIELDED).execute();
        Score extra = new Score.Single("extra_" + room.study.replace('-', '_'), 1, "LR1");
        Surveys later = with(changed("life-rating/1", List.of(extra)));
        new NewScores(TestStores.stores(), later);
        new NewScores(TestStores.stores(), later);
        assertThat(room.owner().fetchCount(TRAJECTORY, TRAJECTORY.OUTCOME.eq(extra.name())
                .and(TRAJECTORY.STUDY.eq(room.study)))).isEqualTo(25);
    }

    private Instrument changed(String reference, List<Score> scores) {
        Instrument was = requireNonNull(room.surveys.instruments().get(reference));
        return new Instrument(was.name(), was.version(), was.owner(), was.licence(), was.validated(), was.recallMonths(),
                was.locked(), was.translations(), was.title(), was.note(), was.items(), scores, was.scoreLabels(), "another fingerprint");
    }

    private Surveys with(Instrument changed) {
        var instruments = new HashMap<>(room.surveys.instruments());
        instruments.put(changed.reference(), changed);
        Questionnaire was = room.protocol.questionnaire();
        Questionnaire now = new Questionnaire(was.name(), was.version(), was.title(), was.decline(), was.languages(),
                was.parts().stream().map(part -> part.instrument().reference().equals(changed.reference())
                        ? new Questionnaire.Part(changed, part.waves()) : part).toList(), "another fingerprint");
        var protocols = Map.of(room.study, Room.asking(room.protocol, now));
        return new Surveys(instruments, Map.of(now.reference(), now), room.surveys.plans(), protocols, List.of());
    }
}
