package nl.maatstaf.responding;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AccessCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String ZEROS = "000000000000";

    @Test
    void whatALetterPrintsCanBeTypedInAnyCaseAndWithAnySeparator() {
        AccessCode code = AccessCode.draw(new SplittableRandom(1));
        assertThat(code.printed()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        for (String separator : List.of("", " ", "-", "\u2013", ".", "_", " - ", "\u00a0", "\u0640", "\u060c", "\u06d4",
                "\u066b", "\u200c", "\u200f")) {
            String typed = " " + code.printed().toLowerCase(Locale.ROOT).replace("-", separator) + "\t";
            assertThat(AccessCode.typed(typed)).as("separated by <%s>", separator).contains(code);
        }
    }

    @Test
    void aLetterTypedForTheDigitItLooksLikeIsThatDigit() {
        AccessCode code = drawn("[0-9A-Z]*0[0-9A-Z]*1[0-9A-Z]*");
        for (String one : List.of("I", "i", "L", "l", "1")) {
            for (String zero : List.of("O", "o", "0")) {
                assertThat(AccessCode.typed(code.characters().replace("1", one).replace("0", zero))).contains(code);
            }
        }
    }

    @Test
    void digitsOfAPersianOrAnArabicKeyboardAreDigits() {
        AccessCode code = drawn(".*[0-9].*[0-9].*");
        assertThat(AccessCode.typed(digits(code, '\u06f0'))).as("Persian").contains(code);
        assertThat(AccessCode.typed(digits(code, '\u0660'))).as("Arabic").contains(code);
    }

    @Test
    void everySingleWrongCharacterIsSeen() {
        sample().forEach(code -> {
            for (int place = 0; place < code.length(); place++) {
                for (char wrong : ALPHABET.toCharArray()) {
                    String changed = code.substring(0, place) + wrong + code.substring(place + 1);
                    assertThat(AccessCode.typed(changed).isPresent()).isEqualTo(changed.equals(code));
                }
            }
        });
    }

    @Test
    void everyTwoCharactersThatChangedPlacesAreSeen() {
        sample().forEach(code -> {
            for (int one = 0; one < code.length(); one++) {
                for (int other = one + 1; other < code.length(); other++) {
                    var changed = new StringBuilder(code);
                    changed.setCharAt(one, code.charAt(other));
                    changed.setCharAt(other, code.charAt(one));
                    assertThat(AccessCode.typed(changed.toString()).isPresent()).isEqualTo(code.contentEquals(changed));
                }
            }
        });
    }

    /**
     * The check is linear, and so is what a mistake adds to it: what is seen in the code of zeros is seen in every code.
     * A wrong character adds e at one place; two that changed places add e at both.
     */
    @Test
    void whatIsSeenInTheCodeOfZerosIsSeenInEveryCode() {
        assertThat(AccessCode.typed(ZEROS)).isPresent();
        for (char error : ALPHABET.substring(1).toCharArray()) {
            for (int one = 0; one < ZEROS.length(); one++) {
                for (int other = one; other < ZEROS.length(); other++) {
                    var changed = new StringBuilder(ZEROS);
                    changed.setCharAt(one, error);
                    changed.setCharAt(other, error);
                    assertThat(AccessCode.typed(changed.toString())).as("%s at %d and %d", error, one, other).isEmpty();
                }
            }
        }
        var random = new SplittableRandom(5);
        for (int i = 0; i < 1000; i++) {
            String one = AccessCode.draw(random).characters();
            String other = AccessCode.draw(random).characters();
            assertThat(AccessCode.typed(sum(one, other))).as("the sum of two codes is a code").isPresent();
        }
    }

    @Test
    void aGuessOfTwelveCharactersPassesTheCheckOneTimeInThirtyTwo() {
        var random = new SplittableRandom(6);
        long passed = IntStream.range(0, 32_000).mapToObj(_ -> random.ints(12, 0, 32)
                        .mapToObj(character -> ALPHABET.substring(character, character + 1)).reduce("", String::concat))
                .filter(guess -> AccessCode.typed(guess).isPresent()).count();
        assertThat(passed).isBetween(900L, 1100L);
    }

    @Test
    void drawsFromTheWholeAlphabetAndNothingElse() {
        Set<Character> seen = new HashSet<>();
        sample().forEach(code -> code.chars().forEach(character -> seen.add((char) character)));
        assertThat(seen).hasSize(32).allMatch(character -> ALPHABET.indexOf(character) >= 0);
    }

    @Test
    void noLetterHoldsAnUnkindWord() {
        var random = new SplittableRandom(7);
        for (int i = 0; i < 100_000; i++) {
            assertThat(AccessCode.draw(random).characters()).doesNotContain("SEX", "KAK", "NSB");
        }
    }

    @Test
    void whatCannotBeACodeIsNone() {
        String code = AccessCode.draw(new SplittableRandom(1)).characters();
        assertThat(AccessCode.typed("")).isEmpty();
        assertThat(AccessCode.typed(code.substring(1))).isEmpty();
        assertThat(AccessCode.typed("0" + code)).isEmpty();
        assertThat(AccessCode.typed("00000000000U")).isEmpty();
        assertThat(AccessCode.typed("222222222")).as("nine characters").isEmpty();
    }

    @Test
    void noCodeIsMadeOfWhatIsNoneAndTheRefusalDoesNotShowIt() {
        for (String wrong : List.of("", "222222222", "000000000001", "00000000000U", "0000-0000-0000")) {
            assertThatThrownBy(() -> new AccessCode(wrong)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("This is no access code: not twelve characters with the right check.");
        }
    }

    @Test
    void aCodeNeverShowsInALogOrAnError() {
        AccessCode code = AccessCode.draw(new SplittableRandom(3));
        assertThat(code.toString()).doesNotContain(code.characters()).doesNotContain(code.printed());
    }

    private static Stream<String> sample() {
        var random = new SplittableRandom(4);
        return IntStream.range(0, 200).mapToObj(_ -> AccessCode.draw(random).characters());
    }

    private static AccessCode drawn(String pattern) {
        var random = new SplittableRandom(8);
        return Stream.generate(() -> AccessCode.draw(random)).filter(code -> code.characters().matches(pattern))
                .findFirst().orElseThrow();
    }

    private static String digits(AccessCode code, char zero) {
        return code.characters().chars().map(character -> Character.isDigit(character) ? zero + character - '0' : character)
                .mapToObj(Character::toString).reduce("", String::concat);
    }

    private static String sum(String one, String other) {
        return IntStream.range(0, one.length())
                .map(i -> ALPHABET.charAt(ALPHABET.indexOf(one.charAt(i)) ^ ALPHABET.indexOf(other.charAt(i))))
                .mapToObj(Character::toString).reduce("", String::concat);
    }
}
