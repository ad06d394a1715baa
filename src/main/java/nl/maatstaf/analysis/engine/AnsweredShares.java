package nl.maatstaf.analysis.engine;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.maatstaf.analysis.result.ArmFigure;
import nl.maatstaf.analysis.result.ArmFlow;
import nl.maatstaf.analysis.result.Contrast;
import nl.maatstaf.analysis.result.Figure;
import nl.maatstaf.analysis.result.Measure;
import nl.maatstaf.analysis.result.Trajectory;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.binary.ArmCounts;
import nl.maatstaf.statistics.binary.Proportion;
import nl.maatstaf.statistics.binary.RiskComparison;
import nl.maatstaf.statistics.binary.RiskComparisonResult;
import nl.maatstaf.study.Arm;

/** The share of those due who answered, by wave: Wilson's interval of each arm and Newcombe's of the difference. */
final class AnsweredShares {

    private AnsweredShares() {
    }

    static List<Trajectory.AtWave> of(ArmFlow flow) {
        return flow.waves().stream().filter(wave -> wave.due().regular() + wave.due().tailored() > 0)
                .map(AnsweredShares::atWave).toList();
    }

    private static Trajectory.AtWave atWave(ArmFlow.Wave wave) {
        ArmCounts regular = counts(wave, Arm.REGULAR);
        ArmCounts tailored = counts(wave, Arm.TAILORED);
        return new Trajectory.AtWave(wave.wave(), share(regular), share(tailored), difference(regular, tailored));
    }

    private static ArmCounts counts(ArmFlow.Wave wave, Arm arm) {
        return new ArmCounts(arm.code(), wave.answered().of(arm), wave.due().of(arm));
    }

    private static ArmFigure share(ArmCounts counts) {
        if (counts.participants() == 0) {
            return new ArmFigure(Optional.empty(), 0);
        }
        Proportion share = Proportion.of(counts);
        return new ArmFigure(Optional.of(new Figure(share.value(), share.wilson().lower(), share.wilson().upper())),
                counts.participants());
    }

    private static Optional<Contrast> difference(ArmCounts regular, ArmCounts tailored) {
        return switch (new RiskComparison().run(List.of(regular, tailored))) {
            case Outcome.Answered<RiskComparisonResult>(RiskComparisonResult compared) -> Optional.of(
                    new Contrast(Measure.DIFFERENCE_IN_SHARES, compared.riskDifference(), compared.newcombe().lower(),
                            compared.newcombe().upper(), OptionalDouble.empty(), OptionalDouble.empty()));
            case Outcome.Refused<RiskComparisonResult> _ -> Optional.empty();
        };
    }
}
