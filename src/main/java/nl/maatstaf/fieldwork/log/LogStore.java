package nl.maatstaf.fieldwork.log;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import static nl.maatstaf.database.contact.Tables.CONTACT_CORRECTION;
import static nl.maatstaf.database.contact.Tables.CONTACT_EVENT;
import static nl.maatstaf.database.contact.Tables.FRAME_MEMBER;
import static nl.maatstaf.database.contact.Tables.INVITATION;
import static nl.maatstaf.database.contact.Tables.REGISTER_ROW;
import static nl.maatstaf.database.contact.Tables.WITHDRAWAL_OUTBOX;

/** The events of the contact log, which are added and never changed. */
@Behind(Door.FIELDWORK)
@Component
class LogStore {

    private static final Set<String> CONSENTS =
            Set.of(Outcome.EMAIL_CONSENT_GIVEN.code(), Outcome.EMAIL_CONSENT_WITHDRAWN.code());
    private static final Set<String> MOVES =
            Set.of(Outcome.MOVED_ADDRESS_UNKNOWN.code(), Outcome.MOVED_NEW_ADDRESS.code());
    private static final Set<String> ENDS = Set.of(Outcome.WITHDRAWN.code(), Outcome.ERASURE_WISHED.code(), Outcome.DECEASED.code());

    private static final Condition COUNTS = DSL.notExists(DSL.selectOne().from(CONTACT_CORRECTION)
            .where(CONTACT_CORRECTION.EVENT_ID.eq(CONTACT_EVENT.ID)));

    private final DSLContext store;

    LogStore(Stores stores) {
        this.store = stores.as(StoreRole.CONTACT_FIELDWORK);
    }

    long add(long person, int wave, Attempt attempt, String by) {
        return store.transactionResult(transaction -> {
            DSLContext dsl = transaction.dsl();
            long event = dsl.insertInto(CONTACT_EVENT)
                    .set(CONTACT_EVENT.FRAME_MEMBER_ID, person)
                    .set(CONTACT_EVENT.WAVE, (short) wave)
                    .set(CONTACT_EVENT.DAY, attempt.day())
                    .set(CONTACT_EVENT.PART_OF_DAY, attempt.part().code())
                    .set(CONTACT_EVENT.MODE, attempt.mode().code())
                    .set(CONTACT_EVENT.OUTCOME, attempt.outcome().code())
                    .set(CONTACT_EVENT.PLACE, attempt.place().map(Place::code).orElse(null))
                    .set(CONTACT_EVENT.BY_ACCOUNT, by)
                    .returningResult(CONTACT_EVENT.ID).fetchSingle().value1();
            if (Outcome.LEAVING.contains(attempt.outcome())) {
                dsl.insertInto(WITHDRAWAL_OUTBOX).set(WITHDRAWAL_OUTBOX.EVENT_ID, event).execute();
            }
            settleConsent(dsl, person);
            return event;
        });
    }

    /** {@return false when it was passed on already, and can't be undone} */
    boolean undo(long event, String by) {
        return store.transactionResult(transaction -> {
            DSLContext dsl = transaction.dsl();
            Optional<Boolean> taken = dsl.select(WITHDRAWAL_OUTBOX.TAKEN).from(WITHDRAWAL_OUTBOX)
                    .where(WITHDRAWAL_OUTBOX.EVENT_ID.eq(event)).forUpdate().fetchOptional(WITHDRAWAL_OUTBOX.TAKEN);
            if (taken.orElse(false)) {
                return false;
            }
            dsl.insertInto(CONTACT_CORRECTION).set(CONTACT_CORRECTION.EVENT_ID, event)
                    .set(CONTACT_CORRECTION.BY_ACCOUNT, by).onConflictDoNothing().execute();
            dsl.select(CONTACT_EVENT.FRAME_MEMBER_ID).from(CONTACT_EVENT).where(CONTACT_EVENT.ID.eq(event))
                    .fetchOptional(CONTACT_EVENT.FRAME_MEMBER_ID).ifPresent(person -> settleConsent(dsl, person));
            return true;
        });
    }

    /** The consent to mail is what was said last, and was not a slip. */
    private static void settleConsent(DSLContext dsl, long person) {
        Field<Boolean> given = DSL.coalesce(DSL.field(
                DSL.select(DSL.field(CONTACT_EVENT.OUTCOME.eq(Outcome.EMAIL_CONSENT_GIVEN.code())))
                        .from(CONTACT_EVENT)
                        .where(CONTACT_EVENT.FRAME_MEMBER_ID.eq(person)).and(CONTACT_EVENT.OUTCOME.in(CONSENTS))
                        .and(COUNTS)
                        .orderBy(CONTACT_EVENT.DAY.desc(), CONTACT_EVENT.ID.desc()).limit(1)), false);
        dsl.update(FRAME_MEMBER).set(FRAME_MEMBER.EMAIL_CONSENT, given)
                .where(FRAME_MEMBER.ID.eq(person)).and(FRAME_MEMBER.EMAIL_CONSENT.ne(given)).execute();
    }

    List<LogLine> of(long person) {
        return store.select(CONTACT_EVENT.ID, CONTACT_EVENT.WAVE, CONTACT_EVENT.DAY, CONTACT_EVENT.PART_OF_DAY,
                        CONTACT_EVENT.MODE, CONTACT_EVENT.OUTCOME, CONTACT_EVENT.PLACE, CONTACT_EVENT.BY_ACCOUNT,
                        DSL.field(COUNTS))
                .from(CONTACT_EVENT).where(CONTACT_EVENT.FRAME_MEMBER_ID.eq(person))
                .orderBy(CONTACT_EVENT.DAY.desc(), CONTACT_EVENT.ID.desc())
                .fetch(row -> new LogLine(row.value1(), row.value2(), new Attempt(row.value3(),
                        Coded.of(PartOfDay.class, row.value4()), Coded.of(Mode.class, row.value5()),
                        Coded.of(Outcome.class, row.value6()),
                        Optional.ofNullable(row.value7()).map(place -> Coded.of(Place.class, place))),
                        row.value8(), !row.value9()));
    }

    /** The client numbers of those in a study to whom no letter may go, for good or until there is an address again. */
    Set<String> notToBeWrittenTo(String study) {
        return store.select(FRAME_MEMBER.CLIENT_NUMBER).from(FRAME_MEMBER)
                .where(FRAME_MEMBER.STUDY.eq(study)).and(stopped()).fetchSet(FRAME_MEMBER.CLIENT_NUMBER);
    }

    boolean mayBeWrittenTo(long person) {
        return store.fetchExists(DSL.selectOne().from(INVITATION).join(FRAME_MEMBER)
                .on(FRAME_MEMBER.ID.eq(INVITATION.FRAME_MEMBER_ID))
                .where(FRAME_MEMBER.ID.eq(person)).and(DSL.not(stopped())));
    }

    private static Condition stopped() {
        var last = CONTACT_EVENT.as("last_move");
        Condition ended = DSL.exists(DSL.selectOne().from(CONTACT_EVENT)
                .where(CONTACT_EVENT.FRAME_MEMBER_ID.eq(FRAME_MEMBER.ID)).and(CONTACT_EVENT.OUTCOME.in(ENDS))
                .and(COUNTS));
        Condition away = DSL.field(DSL.select(last.OUTCOME).from(last)
                        .where(last.FRAME_MEMBER_ID.eq(FRAME_MEMBER.ID)).and(last.OUTCOME.in(MOVES))
                        .and(DSL.notExists(DSL.selectOne().from(CONTACT_CORRECTION)
                                .where(CONTACT_CORRECTION.EVENT_ID.eq(last.ID))))
                        .orderBy(last.DAY.desc(), last.ID.desc()).limit(1))
                .eq(Outcome.MOVED_ADDRESS_UNKNOWN.code());
        Condition diedByTheRegister = DSL.row(FRAME_MEMBER.STUDY, FRAME_MEMBER.CLIENT_NUMBER).in(
                DSL.select(REGISTER_ROW.STUDY, REGISTER_ROW.CLIENT_NUMBER).from(REGISTER_ROW).where(REGISTER_ROW.DECEASED));
        return ended.or(DSL.coalesce(DSL.field(away), false).isTrue()).or(diedByTheRegister);
    }
}
