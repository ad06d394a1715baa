package nl.maatstaf.fieldwork.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.maatstaf.fieldwork.intake.sheet.Fault;
import nl.maatstaf.fieldwork.intake.sheet.Limits;
import nl.maatstaf.study.ExposureKind;
import nl.maatstaf.study.Quarter;
import nl.maatstaf.study.TredeCode;
import org.junit.jupiter.api.Test;

import static nl.maatstaf.fieldwork.intake.Sheets.REGISTER_HEADS;
import static nl.maatstaf.fieldwork.intake.Sheets.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What a register feed may look like. */
class RegisterCheckTest {

    private static final Quarter QUARTER = new Quarter(2026, 2);

    @Test
    void readsTheRegisterWithItsActivities() {
        assertThat(rows("C1;5,1;ja;24;nee;nee;\"opleiding:2026-05-12; Loonkostensubsidie: 2026-06-30 | wage-subsidy:2026-04-01\"",
                "C2;6;nee;60;ja;ja;")).containsExactly(
                new RegisterRow("C1", new TredeCode("5.1"), true, 24, false, false, Set.of(
                        new RegisterRow.Activity(ExposureKind.TRAINING, LocalDate.of(2026, 5, 12)),
                        new RegisterRow.Activity(ExposureKind.WAGE_SUBSIDY, LocalDate.of(2026, 6, 30)),
                        new RegisterRow.Activity(ExposureKind.WAGE_SUBSIDY, LocalDate.of(2026, 4, 1)))),
                new RegisterRow("C2", new TredeCode("6"), false, 60, true, true, Set.of()));
    }

    @Test
    void everyKindOfTheExposureLogHasADutchAndAnEnglishWord() {
        for (List<String> words : List.of(List.of("opleiding", "werkervaringsplaats", "proefplaatsing", "loonkostensubsidie",
                "werkgeversgesprek", "vergoeding", "vrijwilligerswerk"), List.of("training", "work experience",
                "trial placement", "wage subsidy", "employer meeting", "funds", "volunteering"))) {
            assertThat(words.stream().map(word -> Activities.read(word + ":2026-04-01", QUARTER).orElseThrow().iterator().next()
                    .kind())).containsExactly(ExposureKind.values());
        }
    }

    @Test
    void refusesAnActivityThatIsUnknownOrOutsideTheQuarter() {
        for (String activity : List.of("toneel:2026-05-12", "opleiding:2026-03-31", "opleiding:2026-07-01",
                "opleiding:2026-06-31", "opleiding", "2026-05-12", "opleiding:12-05-2026")) {
            assertThat(faults("C1;3;ja;0;nee;nee;" + activity)).as(activity)
                    .containsExactly(new Fault(2, "intake.column.activities", "activities", List.of()));
        }
    }

    @Test
    void saysOfEveryCellWhatIsWrongWithIt() {
        assertThat(faults("C1;1.3;misschien;61;;nee;", ";3;ja;1,5;nee;nee;", "C1;3;ja;0;nee;nee;"))
                .extracting(Fault::row, Fault::column, Fault::key).containsExactly(
                        tuple(2, "intake.column.trede", "trede"),
                        tuple(2, "intake.column.on-assistance", "yes-or-no"),
                        tuple(2, "intake.column.paid-hours", "number"),
                        tuple(2, "intake.column.moved", "missing"),
                        tuple(3, "intake.column.client-number", "missing"),
                        tuple(3, "intake.column.paid-hours", "number"),
                        tuple(4, "intake.column.client-number", "twice"));
    }

    private static List<RegisterRow> rows(String... lines) {
        RegisterCheck.Checked checked = checked(lines);
        assertThat(checked.faults().shown()).isEmpty();
        return checked.rows();
    }

    private static List<Fault> faults(String... lines) {
        return checked(lines).faults().shown();
    }

    private static RegisterCheck.Checked checked(String... lines) {
        return RegisterCheck.of(bytes(REGISTER_HEADS + "\n" + String.join("\n", lines) + "\n"), QUARTER, Limits.ofBytes(1 << 20));
    }
}
