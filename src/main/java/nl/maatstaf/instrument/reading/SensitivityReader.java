package nl.maatstaf.instrument.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.maatstaf.instrument.plan.Sensitivity;

/** Makes the sensitivity analyses of a plan. */
record SensitivityReader(Measured measured) {

    List<Sensitivity> read(List<Entry> entries) {
        Set<SensitivityKind> seen = EnumSet.noneOf(SensitivityKind.class);
        return entries.stream().flatMap(entry -> {
            Optional<SensitivityKind> kind = entry.kind("a sensitivity analysis", SensitivityKind::of,
                    Words.oneOf(SensitivityKind.class));
            kind.filter(known -> !seen.add(known)).ifPresent(known ->
                    entry.fault("The sensitivity analysis '" + known.word() + "' is here twice; keep one."));
            return kind.map(known -> one(entry, known)).stream();
        }).toList();
    }

    private Sensitivity one(Entry entry, SensitivityKind kind) {
        Fields fields = Fields.of(entry, "a sensitivity analysis of kind " + kind.word(), kind.required(), List.of());
        return switch (kind) {
            case TIPPING_POINT -> new Sensitivity.TippingPoint(limit(fields));
            case JUMP_TO_REFERENCE -> new Sensitivity.JumpToReference();
            case INVERSE_PROBABILITY_WEIGHTS -> new Sensitivity.InverseProbabilityWeights(
                    new Covariates(measured).adjusting(fields.find("covariates")));
            case COVARIANCE_PER_ARM -> new Sensitivity.CovariancePerArm();
            case ROBUST_STANDARD_ERRORS -> new Sensitivity.RobustStandardErrors();
            case KENWARD_ROGER -> new Sensitivity.KenwardRoger();
        };
    }

    private static double limit(Fields fields) {
        return fields.find("limit").stream().flatMapToDouble(at -> at.decimal().stream().peek(limit -> {
            if (limit == 0) {
                at.fault("A shift of zero changes nothing; write the largest shift to look at.");
            }
        })).findFirst().orElse(0);
    }
}
