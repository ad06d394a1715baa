package nl.maatstaf.shell.work;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One piece of work under way: its own thread tells it how far it is and how it ended, and a page looks. */
final class Work implements Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Work.class);

    private At at = new At(0, 1, new Sentence("work.begun"));
    private Optional<Ending> ending = Optional.empty();
    private boolean stopped;

    /** How far it is. */
    record At(int done, int of, Sentence doing) {

        private static final int TENTHS = 10;

        double share() {
            return of == 0 ? 1 : Math.clamp((double) done / of, 0, 1);
        }

        /** Every tenth, and every other thing that is done: a voice that never stops is no news. */
        boolean isNewsAfter(At before) {
            return tenth() != before.tenth() || !doing.key().equals(before.doing.key());
        }

        private int tenth() {
            return (int) (TENTHS * share());
        }
    }

    @Override
    public synchronized void at(int done, int of, Sentence doing) {
        if (stopped) {
            throw new CancellationException();
        }
        at = new At(done, of, doing);
    }

    synchronized At at() {
        return at;
    }

    /** {@return what came of it; nothing while it is under way} */
    synchronized Optional<Ending> ending() {
        return ending;
    }

    /** Nobody waits for it any more. It ends the next time it says how far it is, and whoever stopped it gets no file. */
    synchronized void stop() {
        stopped = true;
        ending = ending.map(Work::withoutFile);
    }

    synchronized void end(Ending with) {
        ending = Optional.of(stopped ? withoutFile(with) : with);
    }

    Ending outcome(Task task) {
        try {
            return task.work(this);
        } catch (CancellationException _) {
            return new Ending.Stopped();
        } catch (IOException | RuntimeException e) {
            LOG.error("Work that takes a while failed", e);
            return new Ending.Failed();
        }
    }

    private static Ending withoutFile(Ending ending) {
        if (ending instanceof Ending.File file) {
            file.contents().close();
            return new Ending.Stopped();
        }
        return ending;
    }
}
