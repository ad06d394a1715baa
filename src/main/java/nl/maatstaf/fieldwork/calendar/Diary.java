package nl.maatstaf.fieldwork.calendar;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import org.jooq.impl.DataSourceConnectionProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Prepares what is due of its own accord, in every process that opens this door; the contact store decides which of them
 * does it. That it is done once does not rest on this, but on the runs themselves.
 */
@Behind(Door.FIELDWORK)
@Component
class Diary implements SmartLifecycle {

    /** In whose name it stands in the log. */
    private static final String NAME = "maatstaf";
    private static final Duration LOOKS_FOR_WORK = Duration.ofMinutes(1);

    private final Scheduler scheduler;

    Diary(Stores stores, LetterRuns runs, @Value("${maatstaf.letters-every:15m}") Duration every) {
        RecurringTask<Void> letters = Tasks.recurring("letters", FixedDelay.of(every)).onDeadExecutionRevive()
                .execute((_, _) -> asFieldwork(() -> {
                    runs.prepareDue();
                    runs.mail();
                }));
        var connections = (DataSourceConnectionProvider) stores.as(StoreRole.CONTACT_FIELDWORK).configuration()
                .connectionProvider();
        this.scheduler = Scheduler.create(connections.dataSource(), List.of()).startTasks(letters).threads(1)
                .pollingInterval(every.compareTo(LOOKS_FOR_WORK) < 0 ? every : LOOKS_FOR_WORK).build();
    }

    private static void asFieldwork(Runnable work) {
        var acting = SecurityContextHolder.createEmptyContext();
        acting.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                NAME, null, List.of(Role.FIELDWORK.authority())));
        SecurityContextHolder.setContext(acting);
        try {
            work.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Override
    public void start() {
        scheduler.start();
    }

    @Override
    public void stop() {
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return scheduler.getSchedulerState().isStarted() && !scheduler.getSchedulerState().isShuttingDown();
    }
}
