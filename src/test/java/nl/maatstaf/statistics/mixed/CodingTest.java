package nl.maatstaf.statistics.mixed;

import java.util.List;
import nl.maatstaf.statistics.formula.Formula;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CodingTest {
    private static final Layout LAYOUT = new Layout("y", "arm", "wave", List.of("0", "1", "2"),
            List.of(new Factor("arm", List.of("regular", "tailored")), new Factor("s", List.of("a", "b", "c"))),
            List.of("age", "base.line_1"));

    @Test
    void namesColumnsAsRDoes() {
        assertThat(columns("y ~ s + base.line_1*wave + arm*wave", null)).containsExactly("(Intercept)", "sb", "sc",
                "base.line_1", "wave1", "wave2", "armtailored", "base.line_1:wave1", "base.line_1:wave2",
                "wave1:armtailored", "wave2:armtailored");
    }

    @Test
    void letsTheFirstFactorOfAnInteractionVaryFastest() {
        assertThat(columns("y ~ s*wave", null))
                .endsWith("sb:wave1", "sc:wave1", "sb:wave2", "sc:wave2");
    }

    @Test
    void codesAFactorByAllLevelsWhereItsMarginIsAbsent() {
        assertThat(columns("y ~ age:arm", null)).containsExactly("(Intercept)", "age:armregular", "age:armtailored");
        assertThat(columns("y ~ arm + arm:s", null)).containsExactly("(Intercept)", "armtailored",
                "armregular:sb", "armtailored:sb", "armregular:sc", "armtailored:sc");
        assertThat(columns("y ~ arm:s", null)).hasSize(7).contains("armregular:sa");
    }

    @Test
    void leavesTheArmOutOfTheConstrainedBaseline() {
        assertThat(columns("y ~ arm*wave", "0"))
                .containsExactly("(Intercept)", "wave1", "wave2", "armtailored:wave1", "armtailored:wave2");
        assertThat(columns("y ~ arm*wave", "1"))
                .containsExactly("(Intercept)", "wave1", "wave2", "armtailored:wave0", "armtailored:wave2");
        assertThat(columns("y ~ arm + wave", "0")).containsExactly("(Intercept)", "armtailored", "wave1", "wave2");
    }

    @Test
    void refusesNamesThatTheDataLack() {
        assertThatThrownBy(() -> columns("y ~ sex", null))
                .hasMessage("The formula names sex, which is not in the data.");
        assertThatThrownBy(() -> columns("z ~ s", null))
                .hasMessage("The formula has the outcome z, the data have y.");
    }

    private static List<String> columns(String formula, @Nullable String baseline) {
        return new Coding(Formula.parse(formula), baseline, LAYOUT).columns().stream().map(Column::name).toList();
    }
}
