package nl.maatstaf.publication.ui;

import com.vaadin.flow.component.html.NativeDetails;
import nl.maatstaf.analysis.ReleaseProposal;
import nl.maatstaf.publication.wording.Words;
import nl.maatstaf.shell.Days;

/** A quarter that is public: who released it, and, once somebody opens it, what it shows and hides. */
final class ReleasedDetails extends NativeDetails {

    ReleasedDetails(Words words, ReleaseProposal proposal) {
        ReleaseProposal.Signed approved = proposal.approved().orElseThrow();
        setSummaryText(words.say("release.released", words.quarter(proposal.quarter()), approved.by(),
                Days.written(approved.on(), words.language()), proposal.proposed().by()));
        addToggleListener(toggled -> {
            if (toggled.isOpened() && getContent() == null) {
                setContent(new ProposalFigures(words, proposal));
            }
        });
    }
}
