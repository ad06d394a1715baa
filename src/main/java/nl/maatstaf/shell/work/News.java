package nl.maatstaf.shell.work;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;

/**
 * A page asks for news only while some work of it is under way. Asking counts as using the page, so a page that asked on
 * would keep somebody signed in who left long ago.
 */
final class News {

    private static final int ASKED_EVERY_MS = 300;
    private static final int NEVER = -1;
    private static final String FOLLOWED = "maatstaf.works-followed";

    private News() {}

    /** Looks whenever the page asks, until what is returned is removed. */
    static Registration follow(UI ui, Runnable look) {
        Registration asked = ui.addPollListener(_ -> look.run());
        count(ui, 1);
        return Registration.once(() -> {
            asked.remove();
            count(ui, -1);
        });
    }

    private static void count(UI ui, int more) {
        int now = Optional.ofNullable((Integer) ComponentUtil.getData(ui, FOLLOWED)).orElse(0) + more;
        ComponentUtil.setData(ui, FOLLOWED, now);
        ui.setPollInterval(now > 0 ? ASKED_EVERY_MS : NEVER);
    }
}
