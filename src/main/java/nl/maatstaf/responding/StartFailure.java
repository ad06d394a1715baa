package nl.maatstaf.responding;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says on the console what can't be put before people, when that stops the start. */
final class StartFailure extends AbstractFailureAnalyzer<UnfitToFieldException> {

    @Override
    protected FailureAnalysis analyze(Throwable whole, UnfitToFieldException cause) {
        return new FailureAnalysis(cause.getMessage(),
                "Answers point to the version they were given to. In a demo you may also remove the folder data.", cause);
    }
}
