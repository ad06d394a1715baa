package nl.maatstaf.shell;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SpreadsheetCellTest {

    @Test
    void noTextIsAFormulaWhenItIsOpenedInASpreadsheet() {
        for (String text : List.of("=1+1", "+31 36 123", "-1+cmd|' /C calc'!A0", "@SUM(1)", "\t=1", "\r=1", "  =1", "＝1")) {
            assertThat(SpreadsheetCell.safe(text)).isEqualTo("'" + text);
        }
    }

    @Test
    void leavesEveryOtherTextAsItIs() {
        for (String text : List.of("", " ", "Anna-Maria", "1 = 1", "a@b.nl", "2.1", "'t Hooft")) {
            assertThat(SpreadsheetCell.safe(text)).isEqualTo(text);
        }
    }
}
