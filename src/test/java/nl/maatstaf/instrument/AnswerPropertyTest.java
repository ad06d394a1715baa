package nl.maatstaf.instrument;

import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

class AnswerPropertyTest {

    @Property
    void everyAnswerComesBackFromItsStoredWord(@ForAll("answers") Answer answer) {
        assertThat(Answer.ofStored(answer.stored())).isEqualTo(answer);
    }

    @Property
    void differentAnswersHaveDifferentWords(@ForAll("answers") Answer one, @ForAll("answers") Answer other) {
        assertThat(one.stored().equals(other.stored())).isEqualTo(one.equals(other));
    }

    @Provide
    Arbitrary<Answer> answers() {
        Arbitrary<Integer> codes = Arbitraries.integers().between(0, 999_999);
        Arbitrary<String> words = Arbitraries.oneOf(Arbitraries.strings().ofMinLength(1),
                Arbitraries.strings().withChars("{}0123456789,-\"declin \n").ofMinLength(1));
        return Arbitraries.oneOf(
                codes.map(Answer.Value::new),
                codes.list().ofMinSize(1).ofMaxSize(12).map(Answer.Several::new),
                Arbitraries.integers().between(Item.Month.FIRST_YEAR * 12, 2100 * 12)
                        .map(months -> new Answer.Month(YearMonth.of(months / 12, 1 + months % 12))),
                words.filter(text -> !text.replace("\0", "").isBlank()).map(Answer.Text::new),
                Arbitraries.of(List.of(new Answer.Declined())));
    }
}
