package nl.maatstaf.fieldwork.draw;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.maatstaf.study.Arm;
import org.junit.jupiter.api.Test;

import static nl.maatstaf.fieldwork.draw.AllocationsTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

class ArmFileTest {

    @Test
    void readsOneLineAPersonWithOrWithoutAHead() {
        assertThat(ArmFile.read("\uFEFFclient_number;arm\r\n00 17; regular\r\n\r\nA-2;tailored"))
                .isEqualTo(Map.of("00 17", Arm.REGULAR, "A-2", Arm.TAILORED));
    }

    @Test
    void rejectsALineThatSaysNothingAnArmThatIsNoneAndSomebodyTwice() {
        for (String text : List.of("17", "17;maatwerk", "17;regular;x", ";regular", "17;regular\n17;regular", "\"17\";regular")) {
            assertRefused(Refusal.LIST_UNREADABLE, () -> ArmFile.read(text));
        }
    }

    @Test
    void whatWouldBeAFormulaInASpreadsheetIsWrittenAsText() {
        var arms = new LinkedHashMap<String, Arm>();
        List.of("17", "=1+1", "+31", "-2", "@SUM(A1)", "\t=1", "a\"b").forEach(number -> arms.put(number, Arm.REGULAR));
        assertThat(ArmFile.write(arms).lines().skip(1)).containsExactly("\"17\";regular", "\"'=1+1\";regular",
                "\"'+31\";regular", "\"'-2\";regular", "\"'@SUM(A1)\";regular", "\"'\t=1\";regular", "\"a\"\"b\";regular");
    }
}
