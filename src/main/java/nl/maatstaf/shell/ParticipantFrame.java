package nl.maatstaf.shell;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import nl.maatstaf.store.Demo;

/** The participant's room: calm and large, nothing to wander off to. */
@AnonymousAllowed
public final class ParticipantFrame extends Frame {

    ParticipantFrame(Demo demo) {
        super("participant", demo);
        keepNameFromLeading();
        leaveLanguageToPage();
    }
}
