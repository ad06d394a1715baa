package nl.maatstaf.analysis.engine;

import java.util.Optional;
import nl.maatstaf.analysis.result.ArmFigure;
import nl.maatstaf.analysis.result.Contrast;
import nl.maatstaf.analysis.result.Figure;
import nl.maatstaf.analysis.result.Measure;
import nl.maatstaf.analysis.result.Trajectory;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.groups.SampleMoments;
import nl.maatstaf.statistics.groups.TwoSamples;
import nl.maatstaf.statistics.groups.Welch;
import nl.maatstaf.statistics.groups.WelchComparison;
import nl.maatstaf.statistics.mixed.Moments;
import nl.maatstaf.study.Arm;

/**
 * How much of a tailored pathway people say they met, by arm and wave: means as they are, with intervals by Student's t,
 * and their difference by Welch. Nothing is adjusted for, because it describes what was delivered.
 */
final class FidelityMeans {

    /** The score that measures it, by its name in the questionnaire. */
    private static final String FIDELITY = "fidelity";

    private FidelityMeans() {
    }

    /** The means; nothing where the questionnaire does not measure it. */
    static Optional<Trajectory> of(Question question, StudyData data) {
        return question.protocol().questionnaire().score(FIDELITY).map(score -> trajectory(score, data));
    }

    private static Trajectory trajectory(Score score, StudyData data) {
        Moments moments = data.moments(score, Optional.empty());
        return new Trajectory(moments.layout().waves().stream().map(wave -> atWave(Integer.parseInt(wave),
                moments.sample(Arm.REGULAR.code(), wave), moments.sample(Arm.TAILORED.code(), wave))).toList());
    }

    private static Trajectory.AtWave atWave(int wave, SampleMoments regular, SampleMoments tailored) {
        return new Trajectory.AtWave(wave, figure(regular), figure(tailored), contrast(
                new TwoSamples(Arm.REGULAR.code(), regular, Arm.TAILORED.code(), tailored)));
    }

    /** A mean without variance has no interval, and nothing is shown without one. */
    private static ArmFigure figure(SampleMoments sample) {
        if (sample.n() < 2 || sample.variance() == 0) {
            return new ArmFigure(Optional.empty(), sample.n());
        }
        Estimated mean = Estimated.of(
                sample.mean(), StrictMath.sqrt(sample.variance() / sample.n()), sample.n() - 1);
        return new ArmFigure(Optional.of(new Figure(mean.estimate(), mean.lower(), mean.upper())), sample.n());
    }

    private static Optional<Contrast> contrast(TwoSamples samples) {
        return switch (new Welch().run(samples)) {
            case Outcome.Answered<WelchComparison>(WelchComparison compared) ->
                    Optional.of(Contrasts.of(Measure.DIFFERENCE_IN_MEANS, compared.difference()));
            case Outcome.Refused<WelchComparison> _ -> Optional.empty();
        };
    }
}
