package nl.maatstaf.shell;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import nl.maatstaf.store.Demo;

/** The frame of the start page and of pages that belong to no room. */
@AnonymousAllowed
public final class StartFrame extends Frame {

    StartFrame(Demo demo) {
        super("start-room", demo);
    }
}
