package nl.maatstaf.instrument.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.maatstaf.instrument.plan.Method;
import nl.maatstaf.statistics.mixed.Covariance;

/**
 * Makes the method of a planned outcome from its keys.
 *
 * @param fields     the keys of the outcome
 * @param score      what is analysed
 * @param covariates reads variables
 */
record MethodReader(Fields fields, String score, Covariates covariates) {

    Method read(MethodKind kind) {
        return switch (kind) {
            case MIXED_MODEL -> mixedModel();
            case REPEATED_YES_NO -> new Method.RepeatedYesNo(formula());
            case TIME_TO_EVENT -> new Method.TimeToEvent(Covariates.strata(fields.find("strata")));
            case PROPORTIONAL_ODDS -> new Method.ProportionalOdds(named());
            case RANK_COMPARISON -> new Method.RankComparison();
            case RISK_DIFFERENCE -> new Method.RiskDifference();
            case ANCOVA -> new Method.Ancova(named());
            case WELCH -> new Method.WelchComparison();
            case OVERLAP_WEIGHTS -> new Method.OverlapWeights(named());
        };
    }

    private Method mixedModel() {
        Optional<Covariance> planned = fields.find("covariance").flatMap(MethodReader::covariance);
        Set<Covariance> tried = EnumSet.noneOf(Covariance.class);
        planned.ifPresent(tried::add);
        List<Covariance> fallbacks = new ArrayList<>();
        fields.list("fallbacks").forEach(at -> covariance(at).ifPresent(found -> {
            fallbacks.add(found);
            if (!tried.add(found)) {
                at.fault("The covariance " + Words.of(found) + " has been tried by then; remove it.");
            }
        }));
        return new Method.MixedModel(formula(), planned.orElse(Covariance.UNSTRUCTURED), fallbacks);
    }

    private static Optional<Covariance> covariance(Entry at) {
        return at.oneOf("a covariance", word -> Words.find(Covariance.class, word), Words.oneOf(Covariance.class));
    }

    private String formula() {
        return fields.find("formula").map(at -> new FormulaReader(at, score).read()).orElse("");
    }

    private List<String> named() {
        return covariates.adjusting(fields.find("covariates"));
    }
}
