package nl.maatstaf.statistics.missing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.maatstaf.statistics.formula.Formula;
import nl.maatstaf.statistics.mixed.LongRows;

/**
 * What missing outcomes are imputed from, and how completed outcomes are compared.
 *
 * @param formula  the fixed effects of the mixed model of all observed outcomes
 * @param adjusted the covariates and factors, without the arm, that the analysis of covariance at a wave adjusts for
 * @param jackknife how standard errors come from leaving out one participant at a time
 */
public record ImputationModel(Formula formula, List<String> adjusted, JackknifeKind jackknife) {
    public ImputationModel {
        adjusted = List.copyOf(adjusted);
    }

    /** A model that is fitted again without each participant. */
    public ImputationModel(Formula formula, List<String> adjusted) {
        this(formula, adjusted, JackknifeKind.REFITTED);
    }

    /** The same with another kind of jackknife. */
    public ImputationModel withJackknife(JackknifeKind other) {
        return new ImputationModel(formula, adjusted, other);
    }

    /** The usual model: the arm and all covariates and factors, each with its interaction with the wave. */
    public static ImputationModel of(LongRows.Variables variables) {
        List<String> adjusted = Stream.concat(variables.covariates().stream(), variables.factors().stream())
                .filter(name -> !name.equals(variables.arm()))
                .toList();
        String terms = Stream.concat(adjusted.stream(), Stream.of(variables.arm()))
                .map(name -> name + "*" + variables.wave())
                .collect(Collectors.joining(" + "));
        return new ImputationModel(Formula.parse(variables.outcome() + " ~ " + terms), adjusted);
    }

    /** The differences between the arms, as functions of delta. */
    Replicates replicates(Cohort cohort, Strategy strategy) {
        Imputation imputation = new Imputation(cohort, formula, strategy);
        ArmContrast contrast = new ArmContrast(cohort, adjusted);
        return switch (jackknife) {
            case REFITTED -> new Jackknife(cohort, imputation, contrast).replicates();
            case LINEAR -> new LinearJackknife(cohort, imputation, contrast, strategy).replicates();
        };
    }
}
