package nl.maatstaf.statistics.mixed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.maatstaf.statistics.NotEstimableException;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.statistics.formula.Formula;
import nl.maatstaf.statistics.formula.ModelException;
import nl.maatstaf.statistics.formula.Term;
import org.jspecify.annotations.Nullable;

/**
 * Turns the terms of a formula into columns, as R's model.matrix does: treatment contrasts with the first level, the
 * first factor of an interaction varying fastest.
 *
 * <p>With a constrained baseline the arms share their mean at that wave: columns with the arm are zero there. An arm
 * term that also stands interacted with the wave then leaves the arm to that interaction, which has a column for every
 * other wave. See Liang and Zeger (2000), Sankhya B 62:134-148.
 */
final class Coding {
    private static final int MOST_COLUMNS = 300;

    private final Formula formula;
    private final Layout layout;
    private final @Nullable String constrainedBaseline;

    Coding(Formula formula, @Nullable String constrainedBaseline, Layout layout) {
        this.formula = formula;
        this.constrainedBaseline = constrainedBaseline;
        this.layout = layout;
    }

    List<Column> columns() {
        refuseUnknownNames();
        List<Column> columns = new ArrayList<>();
        columns.add(new Part("", List.of(), Constant.NONE, everyWave()).column(new Term(List.of())));
        for (Term term : formula.terms()) {
            if (!isConstrained(term) || term.contains(layout.wave()) || !hasInteractionWithWave(term)) {
                columns.addAll(columns(term));
            }
            if (columns.size() > MOST_COLUMNS) {
                throw tooLarge();
            }
        }
        return columns;
    }

    private void refuseUnknownNames() {
        if (!formula.response().equals(layout.outcome())) {
            throw new ModelException("The formula has the outcome " + formula.response() + ", the data have "
                    + layout.outcome() + ".");
        }
        for (String variable : formula.variables()) {
            if (layout.levels(variable).isEmpty() && !layout.covariates().contains(variable)) {
                throw new ModelException("The formula names " + variable + ", which is not in the data.");
            }
        }
        if (constrainedBaseline != null && !layout.waves().contains(constrainedBaseline)) {
            throw new ModelException(
                    "The baseline wave " + constrainedBaseline + " has no observation in the data.");
        }
    }

    private boolean isConstrained(Term term) {
        return constrainedBaseline != null && term.contains(layout.arm());
    }

    private boolean hasInteractionWithWave(Term term) {
        return formula.terms().stream()
                .anyMatch(other -> other.contains(layout.wave()) && other.without(layout.wave()).equals(term));
    }

    private List<Column> columns(Term term) {
        List<Part> parts = List.of(new Part("", List.of(), Constant.NONE, startingWaves(term)));
        for (String variable : term.variables()) {
            List<Part> extended = new ArrayList<>();
            List<String> levels = layout.levels(variable).orElse(List.of());
            if (levels.isEmpty()) {
                parts.forEach(part -> extended.add(part.times(variable)));
            } else if ((long) levels.size() * parts.size() > 2 * MOST_COLUMNS) {
                throw tooLarge();
            }
            for (int level = 0; level < levels.size(); level++) {
                if (isCoded(term, variable, level)) {
                    for (Part part : parts) {
                        extended.add(part.times(variable, level, levels.get(level)));
                    }
                }
            }
            parts = extended;
        }
        return parts.stream().map(part -> part.column(term)).toList();
    }

    private boolean isCoded(Term term, String variable, int level) {
        if (isConstrained(term) && variable.equals(layout.wave())) {
            return level != layout.waves().indexOf(constrainedBaseline);
        }
        return level > 0 || !formula.codesByContrasts(term, variable);
    }

    private double[] startingWaves(Term term) {
        double[] waves = everyWave();
        if (isConstrained(term)) {
            waves[layout.waves().indexOf(constrainedBaseline)] = 0;
        }
        return waves;
    }

    private double[] everyWave() {
        double[] waves = new double[layout.waves().size()];
        Arrays.fill(waves, 1);
        return waves;
    }

    private static NotEstimableException tooLarge() {
        return new NotEstimableException(Refusal.MODEL_TOO_LARGE,
                "The model has more than " + MOST_COLUMNS + " coefficients, which is the most that can be fitted.");
    }

    /** A column under construction: the product of the first variables of its term. */
    private final class Part {
        private final String name;
        private final List<Constant.Condition> conditions;
        private final int covariate;
        private final double[] waves;

        Part(String name, List<Constant.Condition> conditions, int covariate, double[] waves) {
            this.name = name;
            this.conditions = conditions;
            this.covariate = covariate;
            this.waves = waves;
        }

        Part times(String numeric) {
            if (covariate != Constant.NONE) {
                throw new ModelException("The formula multiplies " + layout.covariates().get(covariate) + " by "
                        + numeric + "; the product of two numeric variables can't be fitted.");
            }
            return new Part(extend(numeric), conditions, layout.covariates().indexOf(numeric), waves);
        }

        Part times(String factor, int level, String levelName) {
            if (factor.equals(layout.wave())) {
                double[] only = new double[waves.length];
                only[level] = waves[level];
                return new Part(extend(factor + levelName), conditions, covariate, only);
            }
            List<Constant.Condition> longer = new ArrayList<>(conditions);
            longer.add(new Constant.Condition(layout.factorIndex(factor), level));
            return new Part(extend(factor + levelName), longer, covariate, waves);
        }

        private String extend(String factor) {
            return name.isEmpty() ? factor : name + ":" + factor;
        }

        Column column(Term term) {
            return new Column(
                    name.isEmpty() ? "(Intercept)" : name, term, new Constant(conditions, covariate, false), waves);
        }
    }
}
