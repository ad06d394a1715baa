package nl.maatstaf.instrument;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AnswerTest {

    @Test
    void theWordOfAnAnswerNeverChanges() {
        assertThat(new Answer.Value(10).stored()).isEqualTo("10");
        assertThat(new Answer.Several(List.of(3, 1, 3)).stored()).isEqualTo("{1,3}");
        assertThat(new Answer.Month(YearMonth.of(2025, 3)).stored()).isEqualTo("2025-03");
        assertThat(new Answer.Text(" Twee\nregels. ").stored()).isEqualTo("\"Twee\nregels.");
        assertThat(new Answer.Declined().stored()).isEqualTo("declined");
    }

    @Test
    void anAnswerComesBackFromItsStoredWord() {
        assertThat(Answer.ofStored("10")).isEqualTo(new Answer.Value(10));
        assertThat(Answer.ofStored("{1,3}")).isEqualTo(new Answer.Several(List.of(1, 3)));
        assertThat(Answer.ofStored("2025-03")).isEqualTo(new Answer.Month(YearMonth.of(2025, 3)));
        assertThat(Answer.ofStored("declined")).isEqualTo(new Answer.Declined());
        assertThat(Answer.ofStored("\"declined")).isEqualTo(new Answer.Text("declined"));
        assertThat(Answer.ofStored("\"{1,3}")).isEqualTo(new Answer.Text("{1,3}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "07", "x", "99999999999", "{}", "{1,}", "{01}", "2025-13", "2025-3", "Declined",
        "\"", "\" "})
    void nothingElseIsAStoredAnswer(String word) {
        assertThatIllegalArgumentException().isThrownBy(() -> Answer.ofStored(word));
    }

    @Test
    void nothingChosenAndNothingWrittenAreNoAnswers() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Answer.Several(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Answer.Text(" \n"));
    }
}
