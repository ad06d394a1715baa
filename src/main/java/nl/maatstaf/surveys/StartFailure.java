package nl.maatstaf.surveys;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lists the faults on the console when the definitions stop the start. */
final class StartFailure extends AbstractFailureAnalyzer<FaultySurveysException> {

    @Override
    protected FailureAnalysis analyze(Throwable whole, FaultySurveysException cause) {
        return new FailureAnalysis(cause.getMessage(), "Mend the files; 'check surveys' tells when they are sound.", cause);
    }
}
