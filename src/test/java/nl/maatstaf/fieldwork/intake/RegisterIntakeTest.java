package nl.maatstaf.fieldwork.intake;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import nl.maatstaf.staff.audit.FieldworkDeed;
import nl.maatstaf.store.TestStores;
import nl.maatstaf.study.Quarter;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

import static nl.maatstaf.fieldwork.intake.Intake.as;
import static nl.maatstaf.fieldwork.intake.Sheets.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** Handing the register in: always the whole frame, counted and never looked up. */
class RegisterIntakeTest {

    private static final String QUARTER = "2025Q3";

    private final Intake intake = new Intake("2025-08-15");

    RegisterIntakeTest() {
        as("gemeente", () -> intake.frames.handIn(intake.cohort("B"), Sheets.frame(30)));
        intake.recorded.clear();
    }

    @Test
    void theWholeFrameIsTakenAndRecorded() {
        assertThat(handIn(register(30, "opleiding:2025-08-01 | vergoeding:2025-07-01"))).isEqualTo(new RegisterFile.Sound(30, 60));
        assertThat(intake.count("register_row")).isEqualTo(30);
        assertThat(intake.count("register_activity")).isEqualTo(60);
        assertThat(intake.recorded).containsExactly(new FieldworkDeed.RegisterHandedIn(intake.room.study, Quarter.parse(QUARTER), 30));
    }

    @Test
    void fewerOrMoreAreRefusedByTheirNumberOnly() {
        assertThat(handIn(register(29, ""))).isEqualTo(new RegisterFile.NotWhole(29, 30));
        assertThat(handIn(register(31, ""))).isEqualTo(new RegisterFile.NotWhole(31, 30));
        assertThat(intake.count("register_row") + intake.count("register_feed")).isZero();
        assertThat(intake.recorded).isEmpty();
    }

    @Test
    void aNumberThatIsInNoFrameLooksLikeOneThatIs() {
        byte[] strangers = Sheets.bytes(new String(register(30, ""), StandardCharsets.UTF_8).replace(";2.1;", "X;2.1;"));
        assertThat(intake.registers.dryRun(intake.quarter(QUARTER), strangers)).isEqualTo(new RegisterFile.Sound(30, 0));
        assertThat(handIn(strangers)).isEqualTo(new RegisterFile.Sound(30, 0));
    }

    @Test
    void whoWasDeletedSinceStillCounts() {
        Intake.owner().execute("DELETE FROM frame_member WHERE study = ? AND client_number > 'C000004'", intake.room.study);
        assertThat(handIn(register(30, ""))).isEqualTo(new RegisterFile.Sound(30, 0));
        assertThat(handIn(register(5, ""))).isEqualTo(new RegisterFile.NotWhole(5, 30));
    }

    @Test
    void aCorrectedFeedTakesThePlaceOfTheWholeEarlierOne() {
        handIn(register(30, "opleiding:2025-08-01"));
        handIn(register(30, ""));
        assertThat(intake.count("register_activity")).isZero();
        assertThat(Intake.owner().fetchValues("SELECT DISTINCT version FROM register_row WHERE study = '" + intake.room.study + "'"))
                .isEqualTo(List.of(2));
        assertThat(as("gemeente", () -> intake.registers.own()).stream().filter(own -> own.study().equals(intake.room.study)))
                .extracting(RegisterReceipt::version, RegisterReceipt::activities)
                .containsExactly(tuple(2, 0), tuple(1, 30));
        assertThat(as("bert", () -> intake.registers.own())).isEmpty();
    }

    @Test
    void onlyQuartersFromAllocationUntilNowCanBeHandedIn() {
        assertThat(quarters("2025-08-15")).containsExactly("2025Q3");
        assertThat(quarters("2026-05-01")).containsExactly("2026Q2", "2026Q1", "2025Q4", "2025Q3");
        assertThatThrownBy(() -> as("gemeente", () -> intake.registers.handIn(intake.quarter("2025Q4"), register(30, ""))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFaultPutsNothingAnywhere() {
        assertThat(handIn(register(30, "toneel:2025-08-01"))).isInstanceOf(RegisterFile.Refused.class);
        assertThat(intake.count("register_row") + intake.count("register_feed")).isZero();
    }

    @Test
    void aFailureInTheMiddleLeavesTheEarlierFeedAsItWas() {
        handIn(register(30, "opleiding:2025-08-01"));
        Intake.owner().execute("ALTER TABLE register_activity ADD CONSTRAINT broken_for_a_test "
                + "CHECK (kind <> 'funds' OR client_number <> 'C000029' OR study <> '" + intake.room.study + "')");
        try {
            assertThatThrownBy(() -> handIn(register(30, "vergoeding:2025-08-01")));
        } finally {
            Intake.owner().execute("ALTER TABLE register_activity DROP CONSTRAINT broken_for_a_test");
        }
        assertThat(Intake.owner().fetchValues("SELECT DISTINCT kind FROM register_activity WHERE study = '" + intake.room.study + "'"))
                .isEqualTo(List.of("training"));
        assertThat(intake.count("register_row")).isEqualTo(30);
    }

    private List<String> quarters(String day) {
        var later = new RegisterIntake(new IntakeStore(TestStores.stores()),
                new IntakeSettings(DataSize.ofMegabytes(1)), intake.room.surveys,
                Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC), intake.recorded::add);
        return later.open().stream().filter(open -> open.study().equals(intake.room.study))
                .map(open -> open.quarter().toString()).toList();
    }

    private RegisterFile handIn(byte[] file) {
        return as("gemeente", () -> intake.registers.handIn(intake.quarter(QUARTER), file));
    }
}
