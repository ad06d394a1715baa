package nl.maatstaf.responding.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.Optional;
import nl.maatstaf.instrument.Protocol;

/** The last page: thanks, or that there is nothing to do. It never shows or says what is stored. */
final class ClosingPage extends Page {

    private ClosingPage(Words words, String key) {
        super(words, words.get(key + ".heading"));
        addToBody(new Paragraph(words.get(key + ".text")));
    }

    static ClosingPage thanks(Words words, Protocol protocol, Optional<LocalDate> nextOpens) {
        var page = new ClosingPage(words, "thanks");
        page.addToBody(new Paragraph(nextOpens.map(day -> words.get("thanks.next", words.day(day)))
                .orElseGet(() -> words.get("thanks.last"))));
        page.addPromise();
        page.addHelp(protocol);
        page.addToBody(new Anchor("meedoen/cijfers", words.get("own-marks.link")));
        return page;
    }

    static ClosingPage declined(Words words, Protocol protocol) {
        return new ClosingPage(words, "declined").addHelp(protocol);
    }

    static ClosingPage paused(Words words, Protocol protocol) {
        return new ClosingPage(words, "paused").addPromise().addHelp(protocol);
    }

    static ClosingPage waveClosed(Words words) {
        var page = new ClosingPage(words, "wave-closed");
        page.addToBody(new Paragraph(words.get("closing.close")));
        return page;
    }

    private ClosingPage addPromise() {
        var promise = new Paragraph(words.get("consent.municipality"));
        promise.addClassName("promise");
        addToBody(promise);
        return this;
    }

    /** The same words for everybody: help offered only to some would say something about them. */
    private ClosingPage addHelp(Protocol protocol) {
        addToBody(new H2(words.get("closing.help")), new Paragraph(words.of(protocol.help())),
                new Paragraph(words.get("closing.close")), new Anchor("meedoen/rechten", words.get("rights.link")));
        return this;
    }
}
