package nl.maatstaf.publication.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import nl.maatstaf.publication.Publication;
import nl.maatstaf.publication.protection.UnsolvedException;
import nl.maatstaf.publication.wording.Words;
import nl.maatstaf.shell.work.Ending;
import nl.maatstaf.shell.work.LongWork;
import nl.maatstaf.shell.work.Sentence;
import nl.maatstaf.shell.work.UnderWay;
import nl.maatstaf.shell.work.Watch;
import nl.maatstaf.study.Quarter;

/** The quarters that can be proposed, each with a button that has it protected. */
final class ProposingSection extends Section {

    private static final int PERCENT = 100;

    private final Publication publication;
    private final String study;
    private final LongWork work;

    ProposingSection(Words words, Publication publication, List<Quarter> quarters, UnderWay underWay, Runnable whenOver) {
        this.publication = publication;
        study = words.protocol().study().name();
        var offer = new Div();
        offer.addClassName("offer");
        quarters.forEach(quarter -> {
            var button = new NativeButton(words.say("release.propose", words.quarter(quarter)), click -> begin(quarter));
            button.addClassName(quarter.equals(quarters.getFirst()) ? "main-button" : "plain-button");
            offer.add(button);
        });
        work = new LongWork(underWay, offer, whenOver);
        add(new H2(words.say("release.to-propose")), new Paragraph(words.say("release.to-propose.what")), work);
    }

    private void begin(Quarter quarter) {
        work.begin("release of " + study, watch -> propose(quarter, watch));
    }

    private Ending propose(Quarter quarter, Watch watch) {
        try {
            return switch (publication.propose(study, quarter, (done, all, withdrawn) ->
                    watch.at(done, all, new Sentence("release.protecting", PERCENT * done / all, withdrawn)))) {
                case WAITING -> new Ending.Kept(new Sentence("release.proposed"));
                case NOTHING_TO_SHOW -> new Ending.Refused(new Sentence("release.too-few"));
                case OTHER_CUBE -> new Ending.Refused(new Sentence("release.other-cube"));
                case FRAME_LACKS_IT -> new Ending.Refused(new Sentence("release.frame-lacks-it"));
            };
        } catch (UnsolvedException unsolved) {
            return new Ending.Refused(new Sentence("release.unsolved"));
        }
    }
}
