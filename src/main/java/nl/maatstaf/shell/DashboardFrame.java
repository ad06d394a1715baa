package nl.maatstaf.shell;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import nl.maatstaf.store.Demo;

/** The public room: what is released. */
@AnonymousAllowed
public final class DashboardFrame extends Frame {

    DashboardFrame(Demo demo) {
        super("dashboard", demo);
    }
}
