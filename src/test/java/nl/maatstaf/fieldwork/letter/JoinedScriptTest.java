package nl.maatstaf.fieldwork.letter;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JoinedScriptTest {

    private final JoinedScript script = new JoinedScript();

    @Test
    void lettersOfPersianJoinAsThoseOfArabicDo() {
        assertThat(script.shapeText("\u06a9\u06cc\u06a9")).as("kik: first, middle, last")
                .isEqualTo("\ufb90\ufbff\ufb8f");
        assertThat(script.shapeText("\u067e\u0686\u06af")).as("pe, che, gaf").isEqualTo("\ufb58\ufb7d\ufb93");
        assertThat(script.shapeText("\u0633\u0644\u0645")).as("sin, lam, mim").isEqualTo("\ufeb3\ufee0\ufee2");
    }

    @Test
    void aLetterThatReachesBackOnlyEndsTheJoin() {
        assertThat(script.shapeText("\u0698\u06a9")).as("zhe does not reach on").isEqualTo("\ufb8a\ufb8e");
        assertThat(script.shapeText("\u0628\u0698")).isEqualTo("\ufe91\ufb8b");
    }

    @Test
    void aNonJoinerSeparatesAndAMarkDoesNot() {
        assertThat(script.shapeText("\u0645\u06cc\u200c\u06a9")).isEqualTo("\ufee3\ufbfd\u200c\ufb8e");
        assertThat(script.shapeText("\u0628\u064e\u0628")).isEqualTo("\ufe91\u064e\ufe90");
    }

    @Test
    void lamAndAlefAreWrittenAsOne() {
        assertThat(script.shapeText("\u0644\u0627")).isEqualTo("\ufefb");
        assertThat(script.shapeText("\u0633\u0644\u0627\u0645")).isEqualTo("\ufeb3\ufefc\ufee1");
    }

    @Test
    void whatIsNotOfThisScriptStaysAndNothingIsLost() {
        assertThat(script.shapeText("Maatstaf 12\u06f1\u06f2")).isEqualTo("Maatstaf 12\u06f1\u06f2");
        String sentence = "\u0622\u06cc\u0627 \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u06cc\u062f \u0634\u0631\u06a9\u062a \u06a9\u0646\u06cc\u062f\u061f";
        assertThat(Normalizer.normalize(script.shapeText(sentence), Normalizer.Form.NFKC)).isEqualTo(sentence);
    }
}
