package nl.maatstaf.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import nl.maatstaf.store.Demo;

/** The participant's room: calm and large, nothing to wander off to but what happens with their data. */
@AnonymousAllowed
public final class ParticipantFrame extends Frame {

    private final Anchor privacy = new Anchor("meedoen/privacy", "");

    ParticipantFrame(Demo demo) {
        super("participant", demo);
        keepNameFromLeading();
        leaveLanguageToPage();
        add(new Footer(privacy));
    }

    @Override
    public void localeChange(LocaleChangeEvent change) {
        super.localeChange(change);
        privacy.setText(getTranslation("privacy.link"));
    }
}
