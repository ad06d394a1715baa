package nl.maatstaf.instrument.reading;

import java.util.Optional;
import nl.maatstaf.instrument.Score;

/** Makes scores over the options that a group goes through. */
record GroupScoreReader(Fields fields, ScoreItems items, ScoreScale scale) {

    Optional<Score> count(String name) {
        Codes codes = Codes.of(fields, "codes");
        Optional<ScoreItems.InGroup> item = items.inGroup("item", ScoreItems.ONE_CODE);
        item.ifPresent(found -> {
            codes.refuseImpossible(found.item());
            scale.refuseAbove(Math.min(found.group().forEach().real().size(), found.group().forEach().atMost()));
        });
        return item.map(found ->
                new Score.Count(name, scale.units(), found.group(), found.item().id(), codes.numbers()));
    }

    Optional<Score> barrier(String name) {
        Codes unmet = Codes.of(fields, "codes");
        int risesTo = fields.integer("rises-to");
        Optional<ScoreItems.InGroup> item = items.inGroup("item", ScoreItems.ONE_CODE);
        Optional<ScoreItems.InGroup> hindrance = items.inGroup("hindrance", ScoreItems.NUMBERS);
        item.ifPresent(found -> unmet.refuseImpossible(found.item()));
        hindrance.ifPresent(found -> refuseNoRise(found, risesTo));
        if (item.isPresent() && hindrance.isPresent()
                && !item.get().group().head().id().equals(hindrance.get().group().head().id())) {
            fields.find("hindrance").ifPresent(at -> at.fault("The item '" + hindrance.get().item().id()
                    + "' is in another group than '" + item.get().item().id() + "'; name one of the same group."));
        }
        scale.refuseAbove(1);
        return item.flatMap(found -> hindrance.map(hinders -> new Score.Barrier(name, scale.units(), found.group(),
                found.item().id(), unmet.numbers(), hinders.item().id(), risesTo)));
    }

    private void refuseNoRise(ScoreItems.InGroup hindrance, int risesTo) {
        Codes.of(fields, "rises-to").refuseImpossible(hindrance.item());
        fields.find("rises-to").filter(_ -> hindrance.item().accepts(risesTo)
                && !ScoreItems.canBeBelow(hindrance.item(), risesTo)).ifPresent(at -> at.fault(
                        "Nothing rises to " + risesTo + ", the lowest answer to '" + hindrance.item().id()
                                + "'; raise it."));
    }
}
