package nl.maatstaf.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import nl.maatstaf.store.StoreName;
import nl.maatstaf.store.TestStores;
import nl.maatstaf.study.Traits;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

import static nl.maatstaf.database.response.Tables.FRAME_COUNT;
import static nl.maatstaf.database.response.Tables.FRAME_RECEIPT;
import static nl.maatstaf.database.response.Tables.PARTICIPANT;
import static nl.maatstaf.database.response.Tables.TRAITS;
import static nl.maatstaf.database.response.Tables.TRAJECTORY;

/**
 * People of two cohorts who answered in the third quarter of 2025: wave 4 of cohort A, wave 0 of cohort B. They have other
 * scores in the waves beside it. Of each kind of person the frame has as many again who did not.
 */
public final class QuarterInStore {

    private static final Map<String, Integer> WAVES = Map.of("A", 4, "B", 0);

    private static final List<String> AGES = List.of("45-49", "50-55");
    private static final List<String> SEXES = List.of("f", "m");

    private QuarterInStore() {}

    /**
     * Somebody who answered.
     *
     * @param scaled the scores in that quarter, times their scale; what they left open is not in it
     */
    public record Person(String cohort, String arm, int trede, boolean partTime, Traits traits, Map<String, Integer> scaled) {}

    /**
     * Puts people there.
     *
     * @param scores the highest value that each score has; the lowest is 1
     */
    public static List<Person> put(String study, int people, Map<String, Integer> scores, SplittableRandom random) {
        var owner = TestStores.owner(StoreName.RESPONSE);
        DSLContext dsl = DSL.using(owner.url(), owner.user(), owner.password());
        var put = new ArrayList<Person>();
        for (int i = 0; i < people; i++) {
            var scaled = new HashMap<String, Integer>();
            scores.forEach((score, highest) -> {
                if (random.nextInt(10) > 0) {
                    scaled.put(score, random.nextInt(1, highest + 1));
                }
            });
            var person = new Person(random.nextBoolean() ? "A" : "B", random.nextBoolean() ? "regular" : "tailored",
                    random.nextInt(2, 5), random.nextInt(3) == 0,
                    Traits.of(AGES.get(random.nextInt(AGES.size())), SEXES.get(random.nextInt(SEXES.size()))), scaled);
            put.add(person);
            put(dsl, study, person, scores);
        }
        frame(dsl, study, put);
        return put;
    }

    private static void put(DSLContext dsl, String study, Person person, Map<String, Integer> scores) {
        long id = dsl.insertInto(PARTICIPANT)
                .set(PARTICIPANT.STUDY, study).set(PARTICIPANT.COHORT, person.cohort()).set(PARTICIPANT.ARM, person.arm())
                .set(PARTICIPANT.TREDE, (short) person.trede()).set(PARTICIPANT.PART_TIME, person.partTime())
                .returningResult(PARTICIPANT.ID).fetchSingle().value1();
        dsl.insertInto(TRAITS).set(TRAITS.PARTICIPANT_ID, id).set(TRAITS.AGE_BAND, person.traits().ageCode())
                .set(TRAITS.SEX, person.traits().sexCode()).execute();
        Field<Short> now = MomentQuery.column(WAVES.getOrDefault(person.cohort(), 0));
        Field<Short> another = MomentQuery.column(7);
        scores.keySet().forEach(score -> dsl.insertInto(TRAJECTORY)
                .set(TRAJECTORY.PARTICIPANT_ID, id).set(TRAJECTORY.OUTCOME, score)
                .set(TRAJECTORY.STUDY, study).set(TRAJECTORY.COHORT, person.cohort()).set(TRAJECTORY.ARM, person.arm())
                .set(TRAJECTORY.TREDE, (short) person.trede()).set(TRAJECTORY.PART_TIME, person.partTime())
                .set(now, person.scaled().containsKey(score) ? person.scaled().get(score).shortValue() : null)
                .set(another, (short) 1).execute());
    }

    private static void frame(DSLContext dsl, String study, List<Person> people) {
        WAVES.keySet().forEach(cohort -> dsl.insertInto(FRAME_RECEIPT)
                .set(FRAME_RECEIPT.STUDY, study).set(FRAME_RECEIPT.COHORT, cohort).execute());
        people.stream().collect(Collectors.groupingBy(
                person -> new Person(person.cohort(), person.arm(), person.trede(), person.partTime(), person.traits(), Map.of()),
                Collectors.counting())).forEach((kind, answered) -> dsl.insertInto(FRAME_COUNT)
                .set(FRAME_COUNT.STUDY, study).set(FRAME_COUNT.COHORT, kind.cohort())
                .set(FRAME_COUNT.ARM, kind.arm()).set(FRAME_COUNT.TREDE, (short) kind.trede()).set(FRAME_COUNT.PART_TIME, kind.partTime())
                .set(FRAME_COUNT.AGE_BAND, kind.traits().ageCode()).set(FRAME_COUNT.SEX, kind.traits().sexCode())
                .set(FRAME_COUNT.PEOPLE, 2 * answered.intValue()).execute());
    }
}
