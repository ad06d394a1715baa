package nl.maatstaf.responding;

import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AccessCodeTest {

    @Test
    void whatALetterPrintsCanBeTypedInAnyCaseAndWithAnySeparator() {
        AccessCode code = AccessCode.draw(new SplittableRandom(1));
        assertThat(AccessCode.typed(code.printed())).contains(code);
        assertThat(AccessCode.typed(" " + code.printed().toLowerCase(Locale.ROOT).replace('-', ' ') + " "))
                .contains(code);
        assertThat(AccessCode.typed(code.characters())).contains(code);
        assertThat(AccessCode.typed("AAAAAA852")).isEqualTo(AccessCode.typed("aaaaaabsz"));
        assertThat(AccessCode.typed("AAAAAA\u06F8\u0665\u06F2")).as("Persian and Arabic digits")
                .isEqualTo(AccessCode.typed("AAAAAA852"));
    }

    @Test
    void noCodeHasACharacterThatLooksLikeAnother() {
        var random = new SplittableRandom(2);
        for (int i = 0; i < 500; i++) {
            assertThat(AccessCode.draw(random).characters()).hasSize(9).doesNotContainPattern("[01BILOSUZ]");
        }
    }

    @Test
    void whatCannotBeACodeIsNone() {
        assertThat(AccessCode.typed("")).isEmpty();
        assertThat(AccessCode.typed("ABC")).isEmpty();
        assertThat(AccessCode.typed("ABC-DEF-GH1")).isEmpty();
        assertThat(AccessCode.typed("ABCDEFGHJK")).isEmpty();
    }

    @Test
    void aCodeNeverShowsInALogOrAnError() {
        AccessCode code = AccessCode.draw(new SplittableRandom(3));
        assertThat(code.toString()).doesNotContain(code.characters()).doesNotContain(code.printed());
    }
}
