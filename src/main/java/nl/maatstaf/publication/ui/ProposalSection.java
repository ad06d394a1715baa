package nl.maatstaf.publication.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.function.Consumer;
import nl.maatstaf.analysis.ReleaseProposal;
import nl.maatstaf.publication.Publication;
import nl.maatstaf.publication.wording.Words;
import nl.maatstaf.shell.Confirmation;
import nl.maatstaf.shell.Days;

/** A proposal: everything it shows, everything it hides and why, and for somebody else the button that makes it public. */
final class ProposalSection extends Section {

    ProposalSection(Words words, Publication publication, ReleaseProposal proposal, Runnable whenOver,
            Consumer<String> tell) {
        String study = words.protocol().study().name();
        String quarter = words.quarter(proposal.quarter());
        add(new H2(words.say("release.waiting", quarter)), new Paragraph(words.say("release.proposed-by", proposal.proposed().by(),
                Days.written(proposal.proposed().on(), words.language()))), new ProposalFigures(words, proposal));
        var back = new NativeButton(words.say("release.take-back"), click -> new Confirmation(words.say("release.take-back.sure", quarter),
                words.say("release.take-back.what"), words.say("release.take-back"), () -> {
                    publication.takeBack(study, proposal.quarter());
                    whenOver.run();
                }).open());
        back.addClassName("plain-button");
        if (!publication.mayApprove(proposal)) {
            add(new Paragraph(words.say("release.second-person")), new Div(back));
            return;
        }
        var approve = new NativeButton(words.say("release.do", quarter), click -> new Confirmation(words.say("release.do", quarter),
                words.say("release.for-good"), words.say("release.yes"), () -> {
                    if (publication.approve(study, proposal)) {
                        whenOver.run();
                    } else {
                        tell.accept(words.say("release.changed"));
                    }
                }).open());
        approve.addClassName("main-button");
        var buttons = new Div(approve, back);
        buttons.addClassName("buttons");
        add(buttons);
    }
}
