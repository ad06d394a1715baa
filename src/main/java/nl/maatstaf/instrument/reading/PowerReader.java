package nl.maatstaf.instrument.reading;

import java.util.List;
import java.util.function.DoublePredicate;
import nl.maatstaf.instrument.plan.PowerAssumptions;

/** Makes the assumptions under which a study was planned. */
record PowerReader(Fields fields) {

    private static final int FEWEST = 2;

    static final List<String> REQUIRED = List.of("alpha", "power", "sd", "correlation", "serial", "decay", "dropout",
            "per-arm", "differences");

    static PowerAssumptions read(Fields plan) {
        return new PowerReader(plan.find("power").map(at -> Fields.of(at, "power", REQUIRED, List.of()))
                .orElse(Fields.NONE)).read();
    }

    private PowerAssumptions read() {
        double alpha = number("alpha", chance -> chance > 0 && chance < 1,
                "The chance of a false alarm lies between 0 and 1; write one such as 0.05.");
        double power = number("power", chance -> chance > alpha && chance < 1,
                "The power lies between alpha and 1; write one such as 0.8.");
        double sd = number("sd", spread -> spread > 0, "The standard deviation is above zero; write how large it is.");
        double correlation = number("correlation", part -> part >= 0 && part < 1,
                "The lasting part of the correlation is at least 0 and below 1; write one such as 0.45.");
        // Together below one, every covariance that follows is positive definite, whatever the decay.
        double serial = number("serial", part -> part >= 0 && correlation + part < 1, "The fading part of the correlation "
                + "is at least 0, and below 1 together with the lasting part; lower one of the two.");
        double decay = number("decay", factor -> factor >= 0 && factor <= 1,
                "The decay lies between 0 and 1; write one such as 0.8.");
        double dropout = number("dropout", share -> share >= 0 && share < 1,
                "The dropout is a share of at least 0 and below 1; write one such as 0.4.");
        return new PowerAssumptions(alpha, power, sd, correlation, serial, decay, dropout, perArm(), differences());
    }

    private int perArm() {
        return fields.find("per-arm").stream().flatMapToInt(at -> at.integer().stream().peek(people -> {
            if (people < FEWEST) {
                at.fault("An arm has at least " + FEWEST + " participants; write how many were planned.");
            }
        })).findFirst().orElse(0);
    }

    private List<Double> differences() {
        return fields.list("differences").stream().flatMap(at -> at.decimal().stream()
                .map(size -> inRange(at, size, above -> above > 0,
                        "A difference to see is above zero; write how large it is.")).boxed()).toList();
    }

    /** The number at this key; 0 after a fault. */
    private double number(String key, DoublePredicate range, String sentence) {
        return fields.find(key).stream().flatMapToDouble(at -> at.decimal().stream()
                .map(value -> inRange(at, value, range, sentence))).findFirst().orElse(0);
    }

    private static double inRange(Entry at, double value, DoublePredicate range, String sentence) {
        if (!range.test(value)) {
            at.fault(sentence);
        }
        return value;
    }
}
