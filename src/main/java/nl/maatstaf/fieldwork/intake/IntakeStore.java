package nl.maatstaf.fieldwork.intake;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import nl.maatstaf.fieldwork.FrameMember;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.Lock;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Quarter;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertValuesStepN;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import static nl.maatstaf.database.contact.Tables.ARM_LIST;
import static nl.maatstaf.database.contact.Tables.FRAME_FILE;
import static nl.maatstaf.database.contact.Tables.FRAME_MEMBER;
import static nl.maatstaf.database.contact.Tables.FRAME_SIZE;
import static nl.maatstaf.database.contact.Tables.REGISTER_ACTIVITY;
import static nl.maatstaf.database.contact.Tables.REGISTER_FEED;
import static nl.maatstaf.database.contact.Tables.REGISTER_ROW;

/** The contact store through the role that puts in and reads nothing about anybody. */
@Behind(Door.INTAKE)
@Component
class IntakeStore {

    /** In one statement; many more, and jOOQ would write the values into it, where an error shows them. */
    private static final int ROWS_AT_ONCE = 500;
    private static final String NOT_UNIQUE = "23505";

    private static final List<Field<?>> MEMBER = List.of(FRAME_MEMBER.STUDY, FRAME_MEMBER.COHORT,
            FRAME_MEMBER.CLIENT_NUMBER, FRAME_MEMBER.NAME, FRAME_MEMBER.ADDRESS, FRAME_MEMBER.POSTCODE,
            FRAME_MEMBER.TOWN, FRAME_MEMBER.PHONE, FRAME_MEMBER.EMAIL, FRAME_MEMBER.LANGUAGE, FRAME_MEMBER.BIRTH_MONTH,
            FRAME_MEMBER.TREDE, FRAME_MEMBER.TREDE_CODE, FRAME_MEMBER.PART_TIME, FRAME_MEMBER.AGE_BAND, FRAME_MEMBER.SEX);
    private static final List<Field<?>> ROW = List.of(REGISTER_ROW.STUDY, REGISTER_ROW.QUARTER, REGISTER_ROW.VERSION,
            REGISTER_ROW.CLIENT_NUMBER, REGISTER_ROW.TREDE_CODE, REGISTER_ROW.ON_ASSISTANCE, REGISTER_ROW.PAID_HOURS,
            REGISTER_ROW.MOVED, REGISTER_ROW.DECEASED);
    private static final List<Field<?>> ACTIVITY = List.of(REGISTER_ACTIVITY.STUDY, REGISTER_ACTIVITY.QUARTER,
            REGISTER_ACTIVITY.VERSION, REGISTER_ACTIVITY.CLIENT_NUMBER, REGISTER_ACTIVITY.KIND, REGISTER_ACTIVITY.DAY);

    private final DSLContext intake;

    IntakeStore(Stores stores) {
        this.intake = stores.as(StoreRole.CONTACT_INTAKE);
    }

    /** The arm of everybody in a cohort, by client number; nobody before the list is released. */
    SequencedMap<String, Arm> arms(String study, String cohort) {
        var arms = new LinkedHashMap<String, Arm>();
        intake.selectFrom(ARM_LIST.call(study, cohort)).forEach(row ->
                arms.put(row.getClientNumber(), Arm.of(row.getArm()).orElseThrow()));
        return arms;
    }

    /** How many people were handed in, by cohort. */
    Map<String, Integer> frameSizes(String study) {
        return intake.select(FRAME_SIZE.COHORT, FRAME_SIZE.PEOPLE).from(FRAME_SIZE).where(FRAME_SIZE.STUDY.eq(study))
                .fetchMap(FRAME_SIZE.COHORT, FRAME_SIZE.PEOPLE);
    }

    /** Puts a frame in, all or nothing. */
    Handed enter(FrameReceipt receipt, String by, List<FrameMember> members) {
        try {
            return intake.transactionResult(transaction -> {
                DSLContext dsl = transaction.dsl();
                Lock.forThisTransaction(dsl, "frame of " + receipt.study());
                if (dsl.fetchExists(DSL.selectOne().from(FRAME_SIZE).where(FRAME_SIZE.STUDY.eq(receipt.study()))
                        .and(FRAME_SIZE.COHORT.eq(receipt.cohort())))) {
                    return new Handed.CohortTaken();
                }
                write(dsl, receipt, by);
                insert(dsl, FRAME_MEMBER, MEMBER, members, member -> Arrays.asList(receipt.study(), member.cohort(),
                        member.clientNumber(), member.name(), member.address().street(), member.address().postcode(),
                        member.address().town(), member.phone().orElse(null), member.email().orElse(null),
                        member.language(), member.born().atDay(1), (short) member.trede().step(), member.trede().code(),
                        member.partTime(), member.traits().ageCode(), member.traits().sexCode()));
                return new Handed.Done(receipt.counts());
            });
        } catch (DataAccessException e) {
            if (NOT_UNIQUE.equals(e.sqlState())) {
                return new Handed.NumbersTaken();
            }
            throw e;
        }
    }

    private static void write(DSLContext dsl, FrameReceipt receipt, String by) {
        FrameCounts counts = receipt.counts();
        dsl.insertInto(FRAME_FILE)
                .set(FRAME_FILE.STUDY, receipt.study())
                .set(FRAME_FILE.COHORT, receipt.cohort())
                .set(FRAME_FILE.HANDED_IN_BY, by)
                .set(FRAME_FILE.HANDED_IN_AT, receipt.at().atOffset(ZoneOffset.UTC))
                .set(FRAME_FILE.ROWS_READ, counts.read())
                .set(FRAME_FILE.ELIGIBLE, counts.eligible())
                .set(FRAME_FILE.OUT_WORKING, counts.leftOut().get(LeftOut.WORKING))
                .set(FRAME_FILE.OUT_TREDE, counts.leftOut().get(LeftOut.TREDE))
                .set(FRAME_FILE.OUT_AGE, counts.leftOut().get(LeftOut.AGE))
                .set(FRAME_FILE.OUT_ASSISTANCE, counts.leftOut().get(LeftOut.ASSISTANCE))
                .set(FRAME_FILE.WRITTEN_IN_DUTCH, counts.writtenInDutch())
                .execute();
    }

    /** The counts of the frames that somebody handed in, the newest first. */
    List<FrameReceipt> frames(String by) {
        return intake.selectFrom(FRAME_FILE).where(FRAME_FILE.HANDED_IN_BY.eq(by))
                .orderBy(FRAME_FILE.HANDED_IN_AT.desc(), FRAME_FILE.STUDY, FRAME_FILE.COHORT)
                .fetch(row -> new FrameReceipt(row.getStudy(), row.getCohort(), instant(row.getHandedInAt()),
                        new FrameCounts(row.getRowsRead(), row.getEligible(), Map.of(
                                LeftOut.WORKING, row.getOutWorking(), LeftOut.TREDE, row.getOutTrede(),
                                LeftOut.AGE, row.getOutAge(), LeftOut.ASSISTANCE, row.getOutAssistance()),
                                row.getWrittenInDutch())));
    }

    /** Puts a register feed in, all or nothing, in the place of an earlier one of the same quarter. */
    void put(String study, Quarter quarter, Instant at, String by, RegisterCheck.Checked checked) {
        intake.transaction(transaction -> {
            DSLContext dsl = transaction.dsl();
            Lock.forThisTransaction(dsl, "register of " + study);
            int version = 1 + Optional.ofNullable(dsl.select(DSL.max(REGISTER_FEED.VERSION)).from(REGISTER_FEED)
                    .where(REGISTER_FEED.STUDY.eq(study)).and(REGISTER_FEED.QUARTER.eq(quarter.toString()))
                    .fetchSingle().value1()).orElse(0);
            dsl.insertInto(REGISTER_FEED)
                    .set(REGISTER_FEED.STUDY, study)
                    .set(REGISTER_FEED.QUARTER, quarter.toString())
                    .set(REGISTER_FEED.VERSION, version)
                    .set(REGISTER_FEED.HANDED_IN_BY, by)
                    .set(REGISTER_FEED.HANDED_IN_AT, at.atOffset(ZoneOffset.UTC))
                    .set(REGISTER_FEED.PEOPLE, checked.rows().size())
                    .set(REGISTER_FEED.ACTIVITIES, checked.activities())
                    .execute();
            insert(dsl, REGISTER_ROW, ROW, checked.rows(), row -> List.of(study, quarter.toString(), version,
                    row.clientNumber(), row.trede().code(), row.onAssistance(), (short) row.paidHours(), row.moved(),
                    row.deceased()));
            insert(dsl, REGISTER_ACTIVITY, ACTIVITY, checked.rows().stream().flatMap(row -> row.activities().stream()
                    .map(activity -> List.<Object>of(study, quarter.toString(), version, row.clientNumber(),
                            activity.kind().code(), activity.day()))).toList(), values -> values);
        });
    }

    /** The counts of the register feeds that somebody handed in, the newest first. */
    List<RegisterReceipt> registers(String by) {
        return intake.selectFrom(REGISTER_FEED).where(REGISTER_FEED.HANDED_IN_BY.eq(by))
                .orderBy(REGISTER_FEED.HANDED_IN_AT.desc(), REGISTER_FEED.STUDY, REGISTER_FEED.QUARTER.desc(),
                        REGISTER_FEED.VERSION.desc())
                .fetch(row -> new RegisterReceipt(row.getStudy(), Quarter.parse(row.getQuarter()), row.getVersion(),
                        instant(row.getHandedInAt()), row.getPeople(), row.getActivities()));
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }

    private static <R extends Record, T> void insert(DSLContext dsl, Table<R> table, List<Field<?>> fields, List<T> things,
            Function<T, ? extends Collection<?>> values) {
        for (int from = 0; from < things.size(); from += ROWS_AT_ONCE) {
            InsertValuesStepN<R> insert = dsl.insertInto(table, fields);
            for (T thing : things.subList(from, Math.min(things.size(), from + ROWS_AT_ONCE))) {
                insert = insert.values(values.apply(thing));
            }
            insert.execute();
        }
    }
}
