package nl.maatstaf.responding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.VaadinRequest;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.maatstaf.responding.Attempt;
import nl.maatstaf.responding.Caller;

/**
 * Tries something at the door, and waits when it isn't this network's turn: a moment by itself, in the browser, so that
 * the server keeps nobody's request hanging; longer, by saying so.
 */
final class Patience {

    /** What people wait for without wondering whether it works. */
    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    private final Component page;
    private final Caller caller = new Caller(Patience::address);
    private boolean waiting;

    Patience(Component page) {
        this.page = page;
    }

    /**
     * Tries it. While it waits a moment, nothing else is tried.
     *
     * @param ask   what is tried
     * @param found hears what came of it
     * @param tell  says that there is a wait
     */
    <T> void ask(Function<Caller, Attempt<T>> ask, Consumer<T> found, Consumer<Told> tell) {
        if (!waiting) {
            tryNow(ask, found, tell);
        }
    }

    private <T> void tryNow(Function<Caller, Attempt<T>> ask, Consumer<T> found, Consumer<Told> tell) {
        switch (ask.apply(caller)) {
            case Attempt.Made<T>(T made) -> found.accept(made);
            case Attempt.Wait<T>(Duration time) when time.compareTo(A_MOMENT) <= 0 -> {
                waiting = true;
                tell.accept(new Told("entry.moment"));
                page.getElement().executeJs("return new Promise((done) => setTimeout(() => done(true), $0))",
                        (double) time.toMillis() + 1).then(_ -> {
                            waiting = false;
                            tryNow(ask, found, tell);
                        });
            }
            case Attempt.Wait<T>(Duration time) -> tell.accept(new Told("entry.wait", time.toSeconds() + 1));
        }
    }

    private static String address() {
        VaadinRequest request = VaadinRequest.getCurrent();
        String address = request == null ? null : request.getRemoteAddr();
        return address == null ? "" : address;
    }
}
