package nl.maatstaf.publication.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.maatstaf.analysis.ReleaseProposal;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.publication.Publication;
import nl.maatstaf.publication.wording.Words;
import nl.maatstaf.shell.StaffFrame;
import nl.maatstaf.shell.work.UnderWay;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.study.Quarter;

/** Where one evaluator has a closed quarter protected and proposes it, and another one sees all of it and approves. */
@Behind(Door.EVALUATION)
@Route(value = "onderzoek/vrijgeven", layout = StaffFrame.class)
@RolesAllowed(Role.IS_EVALUATOR)
class ReleaseView extends Div implements LocaleChangeObserver, HasDynamicTitle {

    private final Surveys surveys;
    private final Publication publication;
    private final UnderWay underWay;
    private final I18NProvider texts;

    ReleaseView(Surveys surveys, Publication publication, UnderWay underWay, I18NProvider texts) {
        this.surveys = surveys;
        this.publication = publication;
        this.underWay = underWay;
        this.texts = texts;
        addClassName("workspace");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("release.title");
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        show();
    }

    private void tell(String sentence) {
        show();
        var notice = new Paragraph(sentence);
        notice.addClassNames("notice", "warn");
        notice.getElement().setAttribute("role", "alert");
        addComponentAtIndex(1, notice);
    }

    private void show() {
        removeAll();
        add(new H1(getTranslation("release.heading")), new Paragraph(getTranslation("release.rules")));
        surveys.protocols().values().forEach(protocol -> protocol.release().ifPresent(_ -> show(protocol)));
    }

    private void show(Protocol protocol) {
        String study = protocol.study().name();
        var words = new Words(texts, getLocale(), protocol);
        publication.deliver(study);
        List<Quarter> releasable = publication.releasable(study);
        List<ReleaseProposal> proposals = publication.proposals(study);
        proposals.stream().filter(proposal -> proposal.approved().isEmpty())
                .forEach(proposal -> add(new ProposalSection(words, publication, proposal, this::show, this::tell)));
        if (releasable.isEmpty()) {
            add(new Paragraph(getTranslation("release.nothing")));
        } else {
            add(new ProposingSection(words, publication, releasable, underWay, this::show));
        }
        List<ReleaseProposal> released = proposals.stream().filter(proposal -> proposal.approved().isPresent()).toList().reversed();
        if (!released.isEmpty()) {
            add(new H2(getTranslation("release.done")));
            released.forEach(proposal -> add(new ReleasedDetails(words, proposal)));
        }
    }
}
