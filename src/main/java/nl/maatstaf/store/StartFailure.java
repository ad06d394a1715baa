package nl.maatstaf.store;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a start that can't succeed into the one sentence that says why, for the console. */
final class StartFailure extends AbstractFailureAnalyzer<StoreUnavailableException> {

    @Override
    protected FailureAnalysis analyze(Throwable whole, StoreUnavailableException cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
