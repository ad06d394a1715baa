package nl.maatstaf.fieldwork.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.maatstaf.fieldwork.Invited;
import nl.maatstaf.store.TestStores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Two processes prepare the same letters at the same time, and both are killed somewhere in the middle. */
class LetterKillIT {

    private static final int KILLS = 50;
    private static final int LONGEST_MS = 600;

    private final SplittableRandom random = new SplittableRandom(45);
    private int killed;
    private int inTheMiddle;

    @Test
    void noLetterIsWrittenTwiceAndNoneIsMissedInFiftyKills() throws Exception {
        int letters = 0;
        while (killed < KILLS) {
            var post = new PostRoom(new Invited(25));
            var course = new Course(post);
            for (int wave = 0; wave <= 8 && killed < KILLS; wave++) {
                course.through(wave, day -> prepare(post, day));
            }
            letters += course.letters();
        }
        assertThat(inTheMiddle).as("kills of a process that had begun and was not done").isPositive();
        System.out.printf("%d processes killed, %d of them before they were done, %d letters: none twice, none missed%n",
                killed, inTheMiddle, letters);
    }

    private void prepare(PostRoom post, String day) throws Exception {
        if (killed < KILLS) {
            List<Running> both = Stream.of(start(post, day), start(post, day)).toList();
            for (Running one : both) {
                one.go();
            }
            for (Running one : both) {
                if (!one.process().waitFor(random.nextInt(LONGEST_MS), TimeUnit.MILLISECONDS)) {
                    inTheMiddle++;
                }
                one.process().destroyForcibly().waitFor();
                killed++;
            }
        }
        post.on(day).prepareDue(post.invited.room.study);
    }

    private record Running(Process process, BufferedReader says) {
        void go() throws IOException {
            assertThat(says.lines().filter("ready"::equals).findFirst()).isPresent();
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
        }
    }

    private static Running start(PostRoom post, String day) throws IOException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-D" + TestStores.SERVER + "=" + TestStores.server(),
                "-cp", System.getProperty("java.class.path"), LetterProcess.class.getName(),
                Integer.toString(post.invited.room.number), day)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        return new Running(process, process.inputReader());
    }
}
