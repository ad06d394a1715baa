package nl.maatstaf.shell;

import com.vaadin.flow.component.UI;

/**
 * Whether the browser reaches us, as the browser sees it. Vaadin tries again by itself and loses no press; this lets the
 * pages say so in their own words, through {@code data-connection} at the root of the document.
 */
public final class Connection {

    private Connection() {}

    static void watch(UI ui, String offline, String online) {
        ui.getPage().executeJs("""
                const indicator = window.Vaadin?.connectionIndicator;
                if (indicator) {
                    indicator.setAttribute('role', 'status');
                    indicator.reconnectingText = $0;
                    indicator.offlineText = $0;
                    indicator.onlineText = $1;
                }
                const connection = window.Vaadin?.connectionState;
                if (connection && !window.maatstafConnection) {
                    window.maatstafConnection = (_, now) => { document.documentElement.dataset.connection = now; };
                    connection.addStateChangeListener(window.maatstafConnection);
                }""", offline, online);
    }

    /**
     * Says that this answer of ours arrived. Vaadin keeps saying that it is reconnecting when a press that it sent again
     * got through.
     */
    public static void confirm() {
        UI.getCurrent().getPage().executeJs("if (window.Vaadin?.connectionState) "
                + "window.Vaadin.connectionState.state = 'connected'");
    }
}
