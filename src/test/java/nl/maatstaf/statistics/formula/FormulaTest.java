package nl.maatstaf.statistics.formula;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FormulaTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "y ~ a + b | a, b",
        "y~a*b+c | a, b, c, a:b",
        "y ~ b:a + a | a, a:b",
        "y ~ a*b*c | a, b, c, a:b, a:c, b:c, a:b:c",
        "y ~ a + b:c + d*c | a, d, c, c:b, d:c",
        "y ~ 1 + a + a:a | a",
        "y ~ 1 | ''",
        "y ~ a*b:c | a, b:c, a:b:c",
    })
    void expandsAndOrdersTerms(String formula, String terms) {
        assertThat(Formula.parse(formula).terms().stream().map(term -> String.join(":", term.variables())))
                .containsExactly(terms.isEmpty() ? new String[0] : terms.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "y ~ a + | The formula \"y ~ a +\" ends where a variable name is expected.",
        "y a | The formula \"y a\" has \"a\" at character 3, where ~ is expected.",
        "y ~ a - b | The formula \"y ~ a - b\" has \"-\" at character 7, where +, *, : or the end is expected.",
        "y ~ 2 | The formula \"y ~ 2\" has \"2\" at character 5, where a variable name is expected.",
        "y ~ 10 | The formula \"y ~ 10\" has \"0\" at character 6, where a variable name is expected.",
        "y ~ y + a | The formula names the outcome y on both sides of ~.",
    })
    void saysInOneSentenceWhatIsWrong(String formula, String sentence) {
        assertThatThrownBy(() -> Formula.parse(formula)).isInstanceOf(ModelException.class).hasMessage(sentence);
    }
}
