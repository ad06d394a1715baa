package nl.maatstaf.fieldwork.intake;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import nl.maatstaf.fieldwork.intake.sheet.Limits;
import nl.maatstaf.staff.audit.FieldworkDeed;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.TestStores;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;

import static nl.maatstaf.fieldwork.intake.Intake.as;
import static nl.maatstaf.fieldwork.intake.Sheets.bytes;
import static nl.maatstaf.fieldwork.intake.Sheets.csv;
import static nl.maatstaf.fieldwork.intake.Sheets.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Handing a frame in: everybody or nobody, and nothing comes back but counts. */
class FrameIntakeTest {

    private static final String DAY = "2025-08-15";

    private final Intake intake = new Intake(DAY);

    @Test
    void handsInTheReportsOwnFrameWithoutAnArmAndWithoutAConsent() {
        assertThat(handIn("B", Sheets.frame(679))).isInstanceOf(Handed.Done.class);
        assertThat(Intake.owner().fetchCount(Intake.owner().selectFrom("frame_member").where("study = ? AND cohort = 'B' "
                + "AND arm IS NULL AND NOT email_consent", intake.room.study))).isEqualTo(679);
        assertThat(intake.recorded).containsExactly(
                new FieldworkDeed.FrameHandedIn(intake.room.study, intake.cohort("B").cohort(), 679));
    }

    @Test
    void aDryRunPutsNothingAnywhere() {
        assertThat(intake.frames.dryRun(intake.cohort("B"), Sheets.frame(30))).isInstanceOf(FrameFile.Sound.class);
        assertThat(intake.count("frame_member")).isZero();
        assertThat(intake.recorded).isEmpty();
    }

    @Test
    void aFileWithAFaultPutsNothingAnywhere() {
        assertThat(handIn("B", bytes(csv(person(1, Map.of()), person(2, Map.of(9, "9"))))))
                .isInstanceOf(Handed.Refused.class);
        assertThat(intake.count("frame_member") + intake.count("frame_file")).isZero();
        assertThat(intake.recorded).isEmpty();
    }

    @Test
    void aNumberThatIsInAnotherFrameAlreadyLeavesNothingHalfImported() {
        handIn("B", bytes(csv(person(1_400, Map.of()))));
        assertThat(later(intake, Sheets.frame(1_500))).isEqualTo(new Handed.NumbersTaken());
        assertThat(intake.count("frame_member")).isEqualTo(1);
        assertThat(intake.count("frame_file")).isEqualTo(1);
        assertThat(intake.count("frame_size")).isEqualTo(1);
    }

    @Test
    void aNumberOfSomebodyWhoWasDeletedSinceIsRefusedLikeEveryOther() {
        handIn("B", bytes(csv(person(1, Map.of()), person(2, Map.of()))));
        Intake.owner().execute("DELETE FROM frame_member WHERE study = ? AND client_number = 'C000001'", intake.room.study);
        assertThat(later(intake, bytes(csv(person(1, Map.of()))))).isEqualTo(new Handed.NumbersTaken());
        assertThat(later(intake, bytes(csv(person(2, Map.of()))))).isEqualTo(new Handed.NumbersTaken());
        assertThat(intake.count("frame_member")).isEqualTo(1);
    }

    @Test
    void theDatabaseRefusesThemByTheSameConstraintSoThatTheLoginAloneCantTellWhoIsLeft() {
        handIn("B", bytes(csv(person(1, Map.of()), person(2, Map.of()))));
        Intake.owner().execute("DELETE FROM frame_member WHERE study = ? AND client_number = 'C000001'", intake.room.study);
        DSLContext official = TestStores.stores().as(StoreRole.CONTACT_INTAKE);
        for (String number : List.of("C000001", "C000002")) {
            assertThatThrownBy(() -> official.execute("INSERT INTO frame_member (study, cohort, client_number, name, address, "
                    + "postcode, town, language, birth_month, trede, trede_code, part_time) VALUES (?, 'verzonnen', ?, 'N', "
                    + "'S 1', '0000 AA', 'P', 'nl', DATE '1975-01-01', 3, '3', false)", intake.room.study, number))
                    .as(number).hasMessageContaining("frame_number_pkey");
        }
    }

    @Test
    void aCohortThatHasAFrameIsClosedWhoeverEnteredIt() {
        handIn("B", Sheets.frame(30));
        assertThat(handIn("B", bytes(csv(person(99, Map.of()))))).isEqualTo(new Handed.CohortTaken());
        assertThat(intake.frames.open()).extracting(FrameIntake.Open::study).doesNotContain(intake.room.study);
    }

    @Test
    void onlyACohortOfThisQuarterOrTheNextCanBeHandedIn() {
        assertThat(names("2025-08-15")).containsExactly("B");
        assertThat(names("2025-04-01")).containsExactly("B");
        assertThat(names("2025-03-31")).isEmpty();
        assertThat(names("2025-10-01")).isEmpty();
        assertThatThrownBy(() -> handIn("A", Sheets.frame(30))).isInstanceOf(IllegalArgumentException.class);
        assertThat(intake.count("frame_member")).isZero();
    }

    @Test
    void anOfficialSeesTheCountsOfTheirOwnFilesAndOfNoOther() {
        as("anna", () -> intake.frames.handIn(intake.cohort("B"), bytes(csv(person(1, Map.of()), person(2, Map.of(9, "6"))))));
        assertThat(as("anna", () -> intake.frames.own()).stream().filter(own -> own.study().equals(intake.room.study)))
                .containsExactly(new FrameReceipt(intake.room.study, "B", Instant.parse(DAY + "T12:00:00Z"),
                        new FrameCounts(2, 1, Map.of(LeftOut.WORKING, 1), 0)));
        assertThat(as("bert", () -> intake.frames.own())).isEmpty();
    }

    @Test
    void theRoleOfOfficialsReadsNothingAboutAnybody() {
        handIn("B", Sheets.frame(30));
        DSLContext role = TestStores.stores().as(StoreRole.CONTACT_INTAKE);
        for (String table : List.of("frame_member", "frame_number", "invitation", "admission_batch", "register_row",
                "register_activity", "register_delivery")) {
            assertThatThrownBy(() -> role.fetch("SELECT 1 FROM " + table)).as(table)
                    .isInstanceOf(DataAccessException.class).hasMessageContaining("permission denied");
        }
        for (String change : List.of("UPDATE frame_member SET town = ''", "DELETE FROM frame_member",
                "INSERT INTO frame_member (client_number) VALUES ('C1') ON CONFLICT (study, client_number) DO NOTHING",
                "INSERT INTO frame_member (client_number) VALUES ('C1') RETURNING id",
                "INSERT INTO frame_member (arm) VALUES ('tailored')", "INSERT INTO frame_member (email_consent) VALUES (true)",
                "UPDATE frame_file SET eligible = 1", "DELETE FROM register_feed", "DELETE FROM register_row")) {
            assertThatThrownBy(() -> role.execute(change)).as(change)
                    .isInstanceOf(DataAccessException.class).hasMessageContaining("permission denied");
        }
    }

    @Test
    void anErrorOfTheStoreTellsNoNameAndNoNumber() {
        Intake.owner().execute("ALTER TABLE frame_member ADD CONSTRAINT broken_for_a_test CHECK (name NOT LIKE 'Onmogelijk%')");
        try {
            assertThatThrownBy(() -> handIn("B", bytes(csv(person(1, Map.of()), person(2, Map.of(1, "Onmogelijk Geheim"))))))
                    .isInstanceOf(DataAccessException.class)
                    .satisfies(thrown -> {
                        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                            assertThat(cause.toString()).doesNotContain("Geheim").doesNotContain("C000002");
                        }
                    });
        } finally {
            Intake.owner().execute("ALTER TABLE frame_member DROP CONSTRAINT broken_for_a_test");
        }
        assertThat(intake.count("frame_member") + intake.count("frame_file")).isZero();
    }

    private List<String> names(String day) {
        return new Intake(day).frames.open().stream().filter(open -> open.study().equals("almere-45plus"))
                .map(open -> open.cohort().name()).toList();
    }

    private Handed handIn(String cohort, byte[] file) {
        return as("gemeente", () -> intake.frames.handIn(intake.cohort(cohort), file));
    }

    /** The other cohort of the same study, past the calendar, which leaves only one cohort open. */
    private static Handed later(Intake intake, byte[] file) {
        FrameRules rules = FrameRules.of(intake.room.protocol, intake.cohort("A").cohort(), YearMonth.of(2025, 8));
        var sound = (FrameFile.Sound) FrameCheck.of(file, rules, Limits.ofBytes(1 << 24));
        return new IntakeStore(TestStores.stores()).enter(new FrameReceipt(intake.room.study, "A",
                Instant.parse(DAY + "T12:00:00Z"), sound.counts()), "gemeente", sound.members());
    }
}
