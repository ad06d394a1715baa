package nl.maatstaf.analysis.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.maatstaf.analysis.Locked;
import nl.maatstaf.analysis.Terms;
import nl.maatstaf.responding.Room;
import nl.maatstaf.staff.audit.Audit;
import nl.maatstaf.staff.audit.EvaluationDeed;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.TestStores;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static nl.maatstaf.database.response.Tables.DATA_EXPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who may export what, and that it is written down before it is made. */
class ExportsTest {

    private static final ExportRoom SHARED = new ExportRoom();

    private final ByteArrayOutputStream zip = new ByteArrayOutputStream();

    @Test
    void refusesArmsBeforeThePlanIsLockedAndTellsThemAfterwards() {
        var room = new ExportRoom();
        assertThat(room.exports().standing(room.study).withArm()).isFalse();
        assertRefused(room, room.request(true), ExportRefusal.NOT_LOCKED);
        assertThat(Sheet.of(room.files(1), "wide.csv").heads()).doesNotContain("arm");
        Locked.sign(room.study, "some text", "first");
        assertRefused(room, room.request(true), ExportRefusal.NOT_LOCKED);
        Locked.plan(room.study);
        Map<String, byte[]> files = room.files(room.request(true), 2);
        for (String name : List.of("wide.csv", "long.csv", "register.csv")) {
            assertThat(Sheet.of(files, name).column("arm")).as(name).containsOnly("regular", "tailored");
        }
        assertThat(Sheet.of(files, "wide.csv").where("arm", "regular")).hasSize(ExportRoom.PEOPLE / 2);
        assertThat(Sheet.of(room.files(3), "wide.csv").heads()).as("blinded it stays").doesNotContain("arm");
    }

    @Test
    void theStoreItselfShowsNoArmToWhoeverForgetsToAsk() {
        assertThatThrownBy(() -> nl.maatstaf.analysis.pseudonymous.PseudonymousReading
                .of(TestStores.stores(), SHARED.room.surveys).read(new nl.maatstaf.analysis.pseudonymous.PseudonymousRequest(
                        SHARED.study, 1, true, 10), ExportRoom.chance(1), data -> {
                            data.people(_ -> { });
                            return data.people();
                        })).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "proefschrift", "te kort", "1234 567890 12"})
    void refusesWithoutAPurposeInWords(String purpose) {
        assertRefused(SHARED, new ExportRequest(SHARED.study, false, 10, new Terms(purpose, "DPA-7")), ExportRefusal.NO_PURPOSE);
    }

    @Test
    void refusesWithoutAnAgreementWithMoreThanASentenceAndLessStrict() {
        assertRefused(SHARED, new ExportRequest(SHARED.study, false, 10, new Terms(ExportRoom.PURPOSE, " ")), ExportRefusal.NO_AGREEMENT);
        assertRefused(SHARED, new ExportRequest(SHARED.study, false, 10, new Terms("woord ".repeat(50), "DPA-7")), ExportRefusal.LONG_PURPOSE);
        assertRefused(SHARED, new ExportRequest(SHARED.study, false, 9, new Terms(ExportRoom.PURPOSE, "DPA-7")), ExportRefusal.LESS_STRICT);
    }

    @Test
    void refusesBeforeAnyWaveIsClosed() {
        var room = new Room();
        assertRefused(SHARED, new ExportRequest(room.study, false, 10, new Terms(ExportRoom.PURPOSE, "DPA-7")), ExportRefusal.NOTHING_CLOSED);
    }

    @Test
    void aPurposeIsOneLineWhateverWasTyped() {
        var request = new ExportRequest(SHARED.study, false, 10, new Terms("Eerste regel\n\u202etweede\u001b[31m regel ", "A\tB 7"));
        assertThat(request.terms().purpose()).isEqualTo("Eerste regel tweede [31m regel");
        assertThat(request.terms().agreement()).isEqualTo("A B 7");
    }

    @Test
    void isInTheLogAndInTheListBeforeAnybodyIsRead() throws Exception {
        var room = new ExportRoom();
        var looks = new AtomicInteger();
        Audit audit = deed -> {
            room.recorded.add(deed);
            assertThat(zip.size()).isZero();
            assertThat(room.exports().earlier(room.study)).isEmpty();
        };
        room.export(room.exports(audit), room.request(false), 1, zip, (_, _) -> {
            if (looks.getAndIncrement() == 0) {
                assertThat(room.recorded).containsExactly(new EvaluationDeed.DataExported(room.study, 1, ExportRoom.PURPOSE + " (DPA-2026-7)"));
                assertThat(room.exports().earlier(room.study)).singleElement()
                        .satisfies(export -> assertThat(export.sha256()).isEmpty());
            }
        });
        assertThat(looks).hasPositiveValue();
        assertThat(room.exports().earlier(room.study)).singleElement().satisfies(export -> {
            assertThat(export.by()).isEqualTo("anna");
            assertThat(export.on()).isEqualTo("2026-11-16");
            assertThat(export.purpose()).isEqualTo(ExportRoom.PURPOSE);
            assertThat(export.agreement()).isEqualTo("DPA-2026-7");
            assertThat(export.snapshot()).isEqualTo(1);
            assertThat(export.sha256()).contains(HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(zip.toByteArray())));
        });
    }

    @Test
    void isNotMadeWhenTheLogCannotBeWritten() {
        int before = SHARED.exports().earlier(SHARED.study).size();
        assertThatThrownBy(() -> SHARED.export(SHARED.exports(_ -> {
            throw new UncheckedIOException(new IOException("The disk is full"));
        }), SHARED.request(false), 1, zip, ExportProgress.UNWATCHED)).isInstanceOf(UncheckedIOException.class);
        assertThat(zip.size()).isZero();
        assertThat(SHARED.exports().earlier(SHARED.study)).hasSize(before);
    }

    @Test
    void whatIsStoppedStaysInTheListAsNotFinished() {
        assertThatThrownBy(() -> SHARED.export(SHARED.exports(), SHARED.request(false), 1, zip, (done, of) -> {
            if (done >= of / 2) {
                throw new CancellationException();
            }
        })).isInstanceOf(CancellationException.class);
        assertThat(SHARED.exports().earlier(SHARED.study).getFirst().sha256()).isEqualTo(Optional.empty());
    }

    @Test
    void theListIsNeverChanged() {
        SHARED.files(1);
        var evaluation = TestStores.stores().as(StoreRole.RESPONSE_EVALUATION);
        assertThat(evaluation.update(DATA_EXPORT).set(DATA_EXPORT.SHA256, "ab".repeat(32))
                .where(DATA_EXPORT.STUDY.eq(SHARED.study)).and(DATA_EXPORT.SHA256.isNotNull()).execute()).isZero();
        Stream.<Runnable>of(() -> evaluation.deleteFrom(DATA_EXPORT).execute(),
                () -> evaluation.update(DATA_EXPORT).set(DATA_EXPORT.PURPOSE, "Iets heel anders").execute())
                .forEach(attack -> assertThatThrownBy(attack::run).isInstanceOf(DataAccessException.class));
    }

    private void assertRefused(ExportRoom room, ExportRequest request, ExportRefusal why) {
        int recorded = room.recorded.size();
        assertThatThrownBy(() -> room.export(room.exports(), request, 1, zip, ExportProgress.UNWATCHED))
                .isInstanceOfSatisfying(ExportRefusedException.class, refused -> assertThat(refused.refusal()).isEqualTo(why));
        assertThat(zip.size()).isZero();
        assertThat(room.recorded).hasSize(recorded);
    }
}
