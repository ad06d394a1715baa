package nl.maatstaf.fieldwork.calendar;

import nl.maatstaf.fieldwork.Invited;
import nl.maatstaf.store.StoreName;
import nl.maatstaf.store.TestStores;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The contact store aborts transactions of the runs by chance, at whatever statement. */
class LetterFaultsTest {

    private static final int ABORTED = 500;

    private final DSLContext owner = TestStores.asOwner(StoreName.CONTACT);

    @AfterEach
    void mend() {
        owner.execute("DROP TRIGGER IF EXISTS break_off ON letter_run");
        owner.execute("DROP TRIGGER IF EXISTS break_off ON letter");
        owner.execute("DROP TRIGGER IF EXISTS break_off ON tally_moment");
        owner.execute("DROP FUNCTION IF EXISTS break_off");
    }

    @Test
    void noLetterIsWrittenTwiceAndNoneIsMissedInFiveHundredAbortedTransactions() throws Exception {
        owner.execute("SELECT setseed(0.45)");
        owner.execute("""
                CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF random() < 0.65 THEN RAISE EXCEPTION 'broken off by chance'; END IF;
                    RETURN NULL;
                END $$""");
        owner.execute("CREATE TRIGGER break_off AFTER INSERT OR UPDATE OF prepared_on, stops_done ON letter_run "
                + "FOR EACH STATEMENT EXECUTE FUNCTION break_off()");
        owner.execute("CREATE TRIGGER break_off AFTER INSERT ON letter FOR EACH STATEMENT EXECUTE FUNCTION break_off()");
        owner.execute("CREATE TRIGGER break_off AFTER INSERT ON tally_moment "
                + "FOR EACH STATEMENT EXECUTE FUNCTION break_off()");
        var aborted = new int[1];
        int letters = 0;
        while (aborted[0] < ABORTED) {
            var post = new PostRoom(new Invited(25));
            var course = new Course(post);
            for (int wave = 0; wave <= 8 && aborted[0] < ABORTED; wave++) {
                course.through(wave, day -> aborted[0] += untilPrepared(post, day));
            }
            letters += course.letters();
        }
        assertThat(letters).as("letters").isPositive();
        System.out.printf("%d aborted transactions, %d letters: none twice, none missed%n", aborted[0], letters);
    }

    private static int untilPrepared(PostRoom post, String day) {
        for (int aborted = 0; ; aborted++) {
            try {
                post.on(day).prepareDue(post.invited.room.study);
                return aborted;
            } catch (DataAccessException e) {
                assertThat(e).hasMessageContaining("broken off by chance");
            }
        }
    }
}
