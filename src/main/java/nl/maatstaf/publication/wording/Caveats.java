package nl.maatstaf.publication.wording;

import java.util.List;
import java.util.stream.Stream;
import nl.maatstaf.publication.Release;

/** What is always said with released figures, on a page and on paper alike. */
public final class Caveats {

    private Caveats() {}

    /** {@return what may never be left out: of the design, of all releases together, since what was said once stays said; and of the study} */
    public static List<String> of(Words words, List<Release> released) {
        return Stream.of(released.stream().flatMap(release -> release.facts().stream()).distinct().sorted()
                                .map(fact -> words.say("fact." + fact.code())),
                        words.protocol().caveats().stream().map(caveat -> caveat.in(words.language().getLanguage())),
                        Stream.of(words.say("dashboard.plain"))).flatMap(said -> said).toList();
    }

    /** {@return how figures are protected, and why some are not there: one sentence for all of them} */
    public static List<String> ofProtection(Words words) {
        return List.of(words.say("dashboard.protection"), words.say("dashboard.hidden-why"));
    }
}
