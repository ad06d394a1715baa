package nl.maatstaf.shell.work;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * The long work that is under way in this process, so that nothing is begun twice at once. That spares the machine; what
 * must be right with several processes as well is up to the stores.
 */
@Component
public class UnderWay {

    private final Map<String, Begun.Earlier> begun = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Executor threads;

    @Autowired
    UnderWay(Clock clock) {
        this(clock, Thread.ofVirtual()::start);
    }

    UnderWay(Clock clock, Executor threads) {
        this.clock = clock;
        this.threads = threads;
    }

    /** What came of beginning. */
    sealed interface Begun {

        /** It began. */
        record Now(Work work) implements Begun {}

        /** The same had begun, and is not over. */
        record Earlier(String by, Instant at) implements Begun {}
    }

    /** Begins something as whoever is signed in, unless the same is under way. */
    Begun begin(String what, Task task) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        String by = authentication == null ? "" : authentication.getName();
        Begun.Earlier earlier = begun.putIfAbsent(what, new Begun.Earlier(by, clock.instant()));
        if (earlier != null) {
            return earlier;
        }
        var work = new Work();
        threads.execute(new DelegatingSecurityContextRunnable(() -> {
            Ending ending = new Ending.Failed();
            try {
                ending = work.outcome(task);
            } finally {
                begun.remove(what);
                work.end(ending);
            }
        }));
        return new Begun.Now(work);
    }
}
