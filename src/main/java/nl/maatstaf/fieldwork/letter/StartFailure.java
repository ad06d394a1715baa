package nl.maatstaf.fieldwork.letter;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence, on the console, what the settings of the institute lack. */
final class StartFailure extends AbstractFailureAnalyzer<InstituteMissingException> {

    @Override
    protected FailureAnalysis analyze(Throwable whole, InstituteMissingException cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
