package nl.maatstaf.fieldwork.log;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import nl.maatstaf.responding.Room;
import nl.maatstaf.store.StoreName;
import nl.maatstaf.store.TestStores;
import nl.maatstaf.study.WaveCalendar;
import org.jooq.DSLContext;

/**
 * How long the pages of people wait for the store, with 100,000 people in the frame of whom 6,000 were invited and have a
 * log. Run by hand: {@code mvn -q test-compile exec:exec@people}.
 */
final class PeopleBench {

    private static final int PEOPLE = 100_000;
    private static final int TIMES = 300;

    private PeopleBench() {}

    public static void main(String[] arguments) {
        DSLContext owner = TestStores.asOwner(StoreName.CONTACT);
        fill(owner);
        var people = new People(new PeopleStore(TestStores.stores()));
        var log = new ContactLog(new LogStore(TestStores.stores()), people, new Room().surveys, _ -> { },
                Clock.fixed(Instant.parse("2026-11-16T12:00:00Z"), WaveCalendar.ZONE));
        var random = new SplittableRandom(1);
        measure("first page, everybody", () -> people.find("", Whom.EVERYBODY, 0));
        measure("any page, everybody", () -> people.find("", Whom.EVERYBODY, random.nextInt(PEOPLE / People.ON_A_PAGE)));
        measure("any page, invited", () -> people.find("", Whom.INVITED, random.nextInt(6_000 / People.ON_A_PAGE)));
        measure("two letters", () -> people.find("" + letter(random) + letter(random), Whom.EVERYBODY, 0));
        measure("part of a family name", () -> people.find("naam" + letters(random.nextInt(500)), Whom.EVERYBODY, 0));
        measure("a common part, everybody", () -> people.find("van", Whom.EVERYBODY, random.nextInt(20)));
        measure("a common part, invited", () -> people.find("van", Whom.INVITED, 0));
        measure("name and family name", () -> people.find("voor" + letters(random.nextInt(400)) + " van", Whom.EVERYBODY, 0));
        measure("nobody", () -> people.find("qqqqq", Whom.EVERYBODY, 0));
        measure("client number", () -> people.find("N" + random.nextInt(PEOPLE), Whom.EVERYBODY, 0));
        List<Long> ids = owner.fetch("SELECT frame_member_id FROM invitation LIMIT 1000").getValues(0, Long.class);
        measure("one person's log", () -> {
            long id = ids.get(random.nextInt(ids.size()));
            people.card(id);
            log.of(id);
            return log.mayBeWrittenTo(id);
        });
        System.exit(0);
    }

    private static void fill(DSLContext owner) {
        owner.execute("""
                INSERT INTO frame_member (study, cohort, client_number, name, address, postcode, town, language,
                    birth_month, trede, trede_code, part_time)
                SELECT 'bench', 'B', 'N' || i, 'Voor' || translate((i * 7 % 400)::text, '0123456789', 'abcdefghij') || ' '
                    || CASE WHEN i % 3 = 0 THEN 'van ' ELSE '' END || 'Náam'
                    || translate((i * 31 % 5000)::text, '0123456789', 'abcdefghij'),
                    'Straat ' || i, '0000 AA', 'Plaats', 'nl', DATE '1975-01-01', 3, '3', false
                FROM generate_series(1, ?) i""", PEOPLE);
        owner.execute("INSERT INTO invitation (frame_member_id, sealed_code) SELECT id, '\\x00' FROM frame_member "
                + "WHERE study = 'bench' AND id % 17 = 0");
        owner.execute("""
                INSERT INTO contact_event (frame_member_id, wave, day, part_of_day, mode, outcome, by_account)
                SELECT frame_member_id, i % 9, DATE '2026-10-01' + i, 'morning', 'phone', 'voicemail', 'anna'
                FROM invitation, generate_series(1, 12) i""");
        owner.execute("ANALYZE");
    }

    private static void measure(String what, Supplier<?> work) {
        var times = new ArrayList<Long>();
        for (int i = 0; i < TIMES + 20; i++) {
            long began = System.nanoTime();
            var _ = work.get();
            if (i >= 20) {
                times.add(System.nanoTime() - began);
            }
        }
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf("%-26s median %5.1f ms, 95th percentile %5.1f ms, longest %5.1f ms%n", what,
                sorted[sorted.length / 2] / 1e6, sorted[sorted.length * 95 / 100] / 1e6, Arrays.stream(sorted).max()
                        .orElseThrow() / 1e6);
    }

    private static char letter(SplittableRandom random) {
        return "vonaam".charAt(random.nextInt(6));
    }

    private static String letters(int number) {
        return Integer.toString(number).chars().mapToObj(digit -> String.valueOf((char) ('a' + digit - '0')))
                .reduce("", String::concat);
    }
}
