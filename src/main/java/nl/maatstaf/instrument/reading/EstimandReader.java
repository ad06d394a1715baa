package nl.maatstaf.instrument.reading;

import java.util.List;
import nl.maatstaf.instrument.plan.Estimand;
import nl.maatstaf.instrument.plan.Estimand.IntercurrentEvent;
import nl.maatstaf.instrument.plan.Estimand.Strategy;

/** Makes the estimand of a plan. */
record EstimandReader(Languages languages) {

    static final List<String> REQUIRED =
            List.of("words", "population", "treatment", "variable", "summary", "intercurrent-events");
    static final List<String> EVENT = List.of("event", "strategy");

    Estimand read(Fields plan) {
        Fields fields = plan.find("estimand").map(at -> Fields.of(at, "an estimand", REQUIRED, List.of()))
                .orElse(Fields.NONE);
        return new Estimand(fields.texts("words", languages), fields.texts("population", languages),
                fields.texts("treatment", languages), fields.texts("variable", languages),
                fields.texts("summary", languages), fields.list("intercurrent-events").stream().map(this::event).toList());
    }

    private IntercurrentEvent event(Entry entry) {
        Fields fields = Fields.of(entry, "an intercurrent event", EVENT, List.of());
        Strategy strategy = fields.find("strategy").flatMap(at -> at.oneOf("a strategy of ICH E9(R1)",
                word -> Words.find(Strategy.class, word), Words.oneOf(Strategy.class))).orElse(Strategy.TREATMENT_POLICY);
        return new IntercurrentEvent(fields.texts("event", languages), strategy);
    }
}
