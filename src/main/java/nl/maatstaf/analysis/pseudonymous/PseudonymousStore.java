package nl.maatstaf.analysis.pseudonymous;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.maatstaf.database.response.Routines;
import nl.maatstaf.database.response.tables.records.BlindedTrajectoryRecord;
import nl.maatstaf.instrument.Answer;
import nl.maatstaf.instrument.Answers;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.ExposureKind;
import nl.maatstaf.study.Quarter;
import nl.maatstaf.study.Stratum;
import nl.maatstaf.study.TredeCode;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.impl.DSL;

import static nl.maatstaf.database.response.Tables.BLINDED_TRAJECTORY;
import static nl.maatstaf.database.response.Tables.CLOSED_ANSWER;
import static nl.maatstaf.database.response.Tables.CLOSED_RESPONSE;
import static nl.maatstaf.database.response.Tables.EXPOSURE;
import static nl.maatstaf.database.response.Tables.REGISTER_QUARTER;
import static nl.maatstaf.database.response.Tables.TRAJECTORY;
import static nl.maatstaf.database.response.Tables.WAVE_CLOSE;

/** Reads participants within one transaction, some at a time, through the role that sees no free text. */
final class PseudonymousStore {

    private static final int FETCHED_AT_ONCE = 5_000;

    private final DSLContext dsl;

    PseudonymousStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** From here on the transaction sees one state of the store, whatever others write. To be called first. */
    void holdStill() {
        dsl.setLocal(DSL.name("transaction_isolation"), DSL.val("repeatable read")).execute();
    }

    /** The waves of each cohort that were closed up to and including a snapshot. */
    Map<String, Set<Integer>> closed(String study, int snapshot) {
        return dsl.select(WAVE_CLOSE.COHORT, WAVE_CLOSE.WAVE).from(WAVE_CLOSE)
                .where(WAVE_CLOSE.STUDY.eq(study)).and(WAVE_CLOSE.SNAPSHOT.le(snapshot)).fetch().stream()
                .collect(Collectors.groupingBy(row -> row.value1(),
                        Collectors.mapping(row -> row.value2().intValue(), Collectors.toSet())));
    }

    String fingerprint(String study, int snapshot) {
        return Routines.snapshotFingerprint(dsl.configuration(), study, snapshot);
    }

    /** How many participants there are in each layer of each cohort. */
    Map<String, Map<Stratum, Integer>> people(String study) {
        var people = new TreeMap<String, Map<Stratum, Integer>>();
        dsl.select(BLINDED_TRAJECTORY.COHORT, BLINDED_TRAJECTORY.TREDE, BLINDED_TRAJECTORY.PART_TIME,
                        DSL.countDistinct(BLINDED_TRAJECTORY.PARTICIPANT_ID))
                .from(BLINDED_TRAJECTORY).where(BLINDED_TRAJECTORY.STUDY.eq(study))
                .groupBy(BLINDED_TRAJECTORY.COHORT, BLINDED_TRAJECTORY.TREDE, BLINDED_TRAJECTORY.PART_TIME)
                .forEach(row -> people.computeIfAbsent(row.value1(), _ -> new TreeMap<>())
                        .put(new Stratum(row.value2(), row.value3()), row.value4()));
        return people;
    }

    long[] participants(String study, Collection<String> cohorts) {
        try (Stream<Record1<Long>> rows = dsl.selectDistinct(BLINDED_TRAJECTORY.PARTICIPANT_ID).from(BLINDED_TRAJECTORY)
                .where(BLINDED_TRAJECTORY.STUDY.eq(study)).and(BLINDED_TRAJECTORY.COHORT.in(cohorts))
                .fetchSize(FETCHED_AT_ONCE).fetchStream()) {
            return rows.mapToLong(Record1::value1).toArray();
        }
    }

    /** These participants in this order; with their arms only where a plan is locked, for else the store shows none. */
    List<Known> known(Long[] participants, boolean withArm) {
        Map<Long, String> arms = withArm ? dsl.selectDistinct(TRAJECTORY.PARTICIPANT_ID, TRAJECTORY.ARM).from(TRAJECTORY)
                .where(TRAJECTORY.PARTICIPANT_ID.eq(DSL.any(participants)))
                .fetchMap(row -> row.value1(), row -> row.value2()) : Map.of();
        Map<Long, TreeMap<Integer, Known.Sent>> sent = sent(participants);
        var known = new HashMap<Long, Known>();
        dsl.selectFrom(BLINDED_TRAJECTORY).where(BLINDED_TRAJECTORY.PARTICIPANT_ID.eq(DSL.any(participants)))
                .forEach(row -> known.computeIfAbsent(row.getParticipantId(), id -> new Known(row.getCohort(),
                                new Stratum(row.getTrede(), row.getPartTime()),
                                withArm ? Optional.of(Arm.of(armOf(id, arms)).orElseThrow()) : Optional.empty(),
                                new HashMap<>(), sent.getOrDefault(id, new TreeMap<>())))
                        .scores().put(row.getOutcome(), scores(row)));
        return Arrays.stream(participants).map(known::get).toList();
    }

    private static String armOf(long participant, Map<Long, String> arms) {
        String arm = arms.get(participant);
        if (arm == null) {
            throw new IllegalStateException("The store shows no arm before the plan is locked.");
        }
        return arm;
    }

    private static OptionalInt[] scores(BlindedTrajectoryRecord row) {
        return Stream.of(row.getW0(), row.getW1(), row.getW2(), row.getW3(), row.getW4(), row.getW5(), row.getW6(),
                        row.getW7(), row.getW8())
                .map(stored -> stored == null ? OptionalInt.empty() : OptionalInt.of(stored))
                .toArray(OptionalInt[]::new);
    }

    private Map<Long, TreeMap<Integer, Known.Sent>> sent(Long[] participants) {
        var answers = new HashMap<Long, Map<Integer, Map<String, Answer>>>();
        dsl.select(CLOSED_ANSWER.PARTICIPANT_ID, CLOSED_ANSWER.WAVE, CLOSED_ANSWER.ITEM, CLOSED_ANSWER.VALUE)
                .from(CLOSED_ANSWER).where(CLOSED_ANSWER.PARTICIPANT_ID.eq(DSL.any(participants)))
                .forEach(row -> answers.computeIfAbsent(row.value1(), _ -> new HashMap<>())
                        .computeIfAbsent(row.value2().intValue(), _ -> new HashMap<>())
                        .put(row.value3(), Answer.ofStored(row.value4())));
        var sent = new HashMap<Long, TreeMap<Integer, Known.Sent>>();
        dsl.select(CLOSED_RESPONSE.PARTICIPANT_ID, CLOSED_RESPONSE.WAVE, CLOSED_RESPONSE.QUESTIONNAIRE)
                .from(CLOSED_RESPONSE).where(CLOSED_RESPONSE.PARTICIPANT_ID.eq(DSL.any(participants)))
                .forEach(row -> sent.computeIfAbsent(row.value1(), _ -> new TreeMap<>()).put(row.value2().intValue(),
                        new Known.Sent(row.value3(), new Answers(answers.getOrDefault(row.value1(), Map.of())
                                .getOrDefault(row.value2().intValue(), Map.of())))));
        return sent;
    }

    /** What the register says of these participants, per participant from the earliest quarter on. */
    Map<Long, List<Registered>> registered(Long[] participants) {
        var exposures = new HashMap<Long, Map<Quarter, Set<ExposureKind>>>();
        dsl.select(EXPOSURE.PARTICIPANT_ID, EXPOSURE.KIND, EXPOSURE.MONTH).from(EXPOSURE)
                .where(EXPOSURE.PARTICIPANT_ID.eq(DSL.any(participants)))
                .forEach(row -> exposures.computeIfAbsent(row.value1(), _ -> new HashMap<>())
                        .computeIfAbsent(quarterOf(row.value3()), _ -> new TreeSet<>())
                        .add(ExposureKind.of(row.value2()).orElseThrow()));
        return dsl.selectFrom(REGISTER_QUARTER).where(REGISTER_QUARTER.PARTICIPANT_ID.eq(DSL.any(participants)))
                .orderBy(REGISTER_QUARTER.QUARTER).fetch().stream()
                .collect(Collectors.groupingBy(row -> row.getParticipantId(), Collectors.mapping(row -> {
                    Quarter quarter = Quarter.parse(row.getQuarter());
                    return new Registered(quarter, new TredeCode(row.getTredeCode()), row.getOnAssistance(),
                            row.getPaidHours(), row.getDeceased(), exposures
                                    .getOrDefault(row.getParticipantId(), Map.of()).getOrDefault(quarter, Set.of()));
                }, Collectors.toList())));
    }

    private static Quarter quarterOf(LocalDate month) {
        return Quarter.of(month);
    }
}
