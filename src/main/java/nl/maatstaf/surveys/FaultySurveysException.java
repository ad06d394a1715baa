package nl.maatstaf.surveys;

import java.util.List;
import java.util.stream.Collectors;
import nl.maatstaf.instrument.Fault;

/** The definitions can't be used. The message lists every fault, each as {@code file:line: sentence}. */
public final class FaultySurveysException extends RuntimeException {

    FaultySurveysException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining(
                System.lineSeparator(), "The definitions in surveys/ have faults:" + System.lineSeparator(), "")));
    }
}
