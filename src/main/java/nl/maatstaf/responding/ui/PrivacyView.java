package nl.maatstaf.responding.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.responding.Responding;
import nl.maatstaf.shell.ParticipantFrame;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;

/**
 * What happens with people's data, for everybody: also for who is on the municipality's list and never got a letter. It is
 * made of the studies' files, and the same whoever asks.
 */
@Behind(Door.RESPONDENT)
@Route(value = "meedoen/privacy", layout = ParticipantFrame.class)
@AnonymousAllowed
class PrivacyView extends Div implements LocaleChangeObserver, HasDynamicTitle {

    private final Surveys surveys;
    private final Tools tools;

    PrivacyView(Surveys surveys, Responding responding) {
        this.surveys = surveys;
        this.tools = new Tools(responding.languages(), _ -> { });
        addClassName("room");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("participant.title", getTranslation("privacy.heading"));
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        var words = new Words(UI.getCurrent().getLocale());
        removeAll();
        tools.show(words);
        add(tools, new PrivacyPage(words, surveys.protocols().values()));
    }
}
