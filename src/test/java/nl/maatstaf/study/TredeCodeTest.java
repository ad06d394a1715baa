package nl.maatstaf.study;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TredeCodeTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"2.3;2.3;2", "'2,3';2.3;2", "2;2.0;2", "2.0;2.0;2", "3;3;3", "3.0;3;3",
            "' 6.1 ';6.1;6", "'1,0';1.0;1"})
    void aCodeIsReadAsARegisterOrASpreadsheetWritesIt(String text, String code, int step) {
        assertThat(TredeCode.read(text)).hasValue(new TredeCode(code)).get()
                .extracting(TredeCode::step).isEqualTo(step);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.3", "0", "7", "2.4", "3.10", "6.3", "drie", "-3", "23"})
    void whatIsNotOnTheLadderIsNoCode(String text) {
        assertThat(TredeCode.read(text)).isEmpty();
    }

    @Test
    void rejectsTheStepThatTheLadderLeavesOut() {
        assertThatThrownBy(() -> new TredeCode("1.3")).hasMessageContaining("1.3");
    }
}
