package nl.maatstaf.fieldwork.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.maatstaf.database.contact.tables.records.LetterRunRecord;
import nl.maatstaf.fieldwork.Address;
import nl.maatstaf.fieldwork.CodeSeal;
import nl.maatstaf.fieldwork.calendar.LetterRun.About;
import nl.maatstaf.fieldwork.letter.LetterKind;
import nl.maatstaf.responding.AccessCode;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.Lock;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import nl.maatstaf.store.Wipe;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import static nl.maatstaf.database.contact.Tables.ADMISSION_BATCH;
import static nl.maatstaf.database.contact.Tables.FRAME_MEMBER;
import static nl.maatstaf.database.contact.Tables.INVITATION;
import static nl.maatstaf.database.contact.Tables.LETTER;
import static nl.maatstaf.database.contact.Tables.LETTER_RUN;

/** The runs of letters in the contact store, through the role that sees names and no arm. */
@Behind(Door.FIELDWORK)
@Component
class RunStore {

    private static final Condition ADMITTED = INVITATION.BATCH_ID.in(
            DSL.select(ADMISSION_BATCH.ID).from(ADMISSION_BATCH).where(ADMISSION_BATCH.DELIVERED)).and(INVITATION.SEALED_CODE.isNotNull());

    private static final int ADDRESSEES_AT_ONCE = 200;

    private final DSLContext store;
    private final CodeSeal seal;

    RunStore(Stores stores, CodeSeal seal) {
        this.store = stores.as(StoreRole.CONTACT_FIELDWORK);
        this.seal = seal;
    }

    /** Somebody the response side knows, and with whom they got their first letter; 0 before that. */
    record Admitted(long id, String clientNumber, AccessCode code, int drawn) {}

    /** Whom a letter of a prepared run is to. */
    record Addressee(String name, Address address, String language, AccessCode code) {}

    /** The cohorts of which the response side knows somebody. */
    Set<String> cohortsAdmitted(String study) {
        return store.selectDistinct(FRAME_MEMBER.COHORT)
                .from(INVITATION).join(FRAME_MEMBER).on(FRAME_MEMBER.ID.eq(INVITATION.FRAME_MEMBER_ID))
                .where(FRAME_MEMBER.STUDY.eq(study)).and(ADMITTED).fetchSet(FRAME_MEMBER.COHORT);
    }

    List<Admitted> admitted(String study, String cohort) {
        return admitted(store, study, cohort);
    }

    private List<Admitted> admitted(DSLContext dsl, String study, String cohort) {
        return dsl.select(FRAME_MEMBER.ID, FRAME_MEMBER.CLIENT_NUMBER, INVITATION.SEALED_CODE, INVITATION.DRAWN)
                .from(INVITATION).join(FRAME_MEMBER).on(FRAME_MEMBER.ID.eq(INVITATION.FRAME_MEMBER_ID))
                .where(FRAME_MEMBER.STUDY.eq(study)).and(FRAME_MEMBER.COHORT.eq(cohort)).and(ADMITTED)
                .fetch(row -> new Admitted(row.value1(), row.value2(), seal.open(row.value3()),
                        Optional.ofNullable(row.value4()).map(Short::intValue).orElse(0)));
    }

    /** The draws of wave 0 that have a run, and the next one if somebody waits for their first letter. */
    int drawsToWrite(String study, String cohort) {
        int written = store.fetchCount(LETTER_RUN, LETTER_RUN.STUDY.eq(study).and(LETTER_RUN.COHORT.eq(cohort))
                .and(LETTER_RUN.WAVE.eq((short) 0)).and(LETTER_RUN.KIND.eq(LetterKind.INVITATION.name()))
                .and(LETTER_RUN.PREPARED_ON.isNotNull()));
        boolean waiting = store.fetchExists(DSL.selectOne()
                .from(INVITATION).join(FRAME_MEMBER).on(FRAME_MEMBER.ID.eq(INVITATION.FRAME_MEMBER_ID))
                .where(FRAME_MEMBER.STUDY.eq(study)).and(FRAME_MEMBER.COHORT.eq(cohort)).and(ADMITTED)
                .and(INVITATION.DRAWN.isNull()));
        return waiting ? written + 1 : written;
    }

    /** The run of this description; begun now, if it was not before. */
    LetterRun begun(About about) {
        store.insertInto(LETTER_RUN)
                .set(LETTER_RUN.STUDY, about.study())
                .set(LETTER_RUN.COHORT, about.cohort())
                .set(LETTER_RUN.WAVE, (short) about.wave())
                .set(LETTER_RUN.KIND, about.kind().name())
                .set(LETTER_RUN.DRAWN, (short) about.drawn())
                .onConflictDoNothing().execute();
        return runs(LETTER_RUN.STUDY.eq(about.study()).and(LETTER_RUN.COHORT.eq(about.cohort()))
                .and(LETTER_RUN.WAVE.eq((short) about.wave())).and(LETTER_RUN.KIND.eq(about.kind().name()))
                .and(LETTER_RUN.DRAWN.eq((short) about.drawn()))).getFirst();
    }

    /**
     * Decides who gets a letter, once.
     *
     * @param who    chooses them from everybody admitted, who may have become more since
     * @param mailing whether whoever agreed to mail gets a mail in place of a letter
     * @return whether it was decided now
     */
    boolean prepare(LetterRun run, LocalDate today, Function<List<Admitted>, Collection<Admitted>> who,
            boolean mailing) {
        return store.transactionResult(transaction -> {
            DSLContext dsl = transaction.dsl();
            About about = run.about();
            Lock.forThisTransaction(dsl, "letters of " + about.study() + "/" + about.cohort());
            boolean prepared = dsl.fetchExists(LETTER_RUN,
                    LETTER_RUN.ID.eq(run.id()).and(LETTER_RUN.PREPARED_ON.isNotNull()));
            if (prepared) {
                return false;
            }
            Long[] ids = who.apply(admitted(dsl, about.study(), about.cohort())).stream().map(Admitted::id)
                    .toArray(Long[]::new);
            Condition byMail = DSL.val(mailing).isTrue().and(FRAME_MEMBER.EMAIL_CONSENT).and(FRAME_MEMBER.EMAIL.isNotNull());
            dsl.insertInto(LETTER, LETTER.RUN_ID, LETTER.FRAME_MEMBER_ID, LETTER.BY_MAIL)
                    .select(DSL.select(DSL.val(run.id()), FRAME_MEMBER.ID, DSL.field(byMail)).from(FRAME_MEMBER)
                            .where(FRAME_MEMBER.ID.eq(DSL.any(ids)))).execute();
            if (about.kind() == LetterKind.INVITATION) {
                dsl.update(INVITATION).set(INVITATION.DRAWN, (short) Math.max(about.drawn(), 1))
                        .where(INVITATION.DRAWN.isNull()).and(INVITATION.FRAME_MEMBER_ID.eq(DSL.any(ids))).execute();
            }
            dsl.update(LETTER_RUN).set(LETTER_RUN.PREPARED_ON, today).where(LETTER_RUN.ID.eq(run.id())).execute();
            return true;
        });
    }

    /** The prepared runs of which the response side may still keep a stop list. */
    List<UUID> keptStops() {
        return store.select(LETTER_RUN.ID).from(LETTER_RUN)
                .where(LETTER_RUN.PREPARED_ON.isNotNull()).and(DSL.not(LETTER_RUN.STOPS_DONE)).fetch(LETTER_RUN.ID);
    }

    void stopsDone(UUID run) {
        store.update(LETTER_RUN).set(LETTER_RUN.STOPS_DONE, true).where(LETTER_RUN.ID.eq(run)).execute();
    }

    List<LetterRun> runs(String study) {
        return runs(LETTER_RUN.STUDY.eq(study));
    }

    Optional<LetterRun> find(UUID id) {
        return runs(LETTER_RUN.ID.eq(id)).stream().findFirst();
    }

    /** What is written to the addressees of a run, who are read a part at a time, in the order of their numbers. */
    <T> Iterator<T> written(UUID run, Function<Addressee, T> letter) {
        return new InParts<>(ADDRESSEES_AT_ONCE, (after, limit) -> store
                .select(FRAME_MEMBER.ID, FRAME_MEMBER.NAME, FRAME_MEMBER.ADDRESS, FRAME_MEMBER.POSTCODE, FRAME_MEMBER.TOWN,
                        FRAME_MEMBER.LANGUAGE, INVITATION.SEALED_CODE)
                .from(LETTER).join(INVITATION).on(INVITATION.FRAME_MEMBER_ID.eq(LETTER.FRAME_MEMBER_ID))
                .join(FRAME_MEMBER).on(FRAME_MEMBER.ID.eq(LETTER.FRAME_MEMBER_ID))
                .where(LETTER.RUN_ID.eq(run)).and(DSL.not(LETTER.BY_MAIL)).and(INVITATION.SEALED_CODE.isNotNull()).and(FRAME_MEMBER.ID.gt(after)).orderBy(FRAME_MEMBER.ID).limit(limit)
                .fetch(row -> new InParts.Row<>(row.value1(), letter.apply(new Addressee(row.value2(),
                        new Address(row.value3(), row.value4(), row.value5()), row.value6(), seal.open(row.value7()))))));
    }

    /** {@return whether the letters of this prepared run are out as of now; who got one is forgotten} */
    boolean out(UUID run, LocalDate today) {
        boolean first = store.transactionResult(transaction -> {
            DSLContext dsl = transaction.dsl();
            boolean now = dsl.update(LETTER_RUN).set(LETTER_RUN.OUT_ON, today)
                    .where(LETTER_RUN.ID.eq(run)).and(LETTER_RUN.PREPARED_ON.isNotNull()).and(LETTER_RUN.OUT_ON.isNull())
                    .execute() == 1;
            if (now) {
                dsl.deleteFrom(LETTER).where(LETTER.RUN_ID.eq(run)).and(DSL.not(LETTER.BY_MAIL)).execute();
            }
            return now;
        });
        Wipe.rows(store, LETTER);
        return first;
    }

    /** A mail of a run that was not sent yet. */
    record Waiting(UUID run, long person, String email, Addressee to) {}

    List<Waiting> mailsWaiting() {
        return store.select(LETTER.RUN_ID, FRAME_MEMBER.ID, FRAME_MEMBER.EMAIL, FRAME_MEMBER.NAME, FRAME_MEMBER.ADDRESS,
                        FRAME_MEMBER.POSTCODE, FRAME_MEMBER.TOWN, FRAME_MEMBER.LANGUAGE, INVITATION.SEALED_CODE)
                .from(LETTER).join(INVITATION).on(INVITATION.FRAME_MEMBER_ID.eq(LETTER.FRAME_MEMBER_ID))
                .join(FRAME_MEMBER).on(FRAME_MEMBER.ID.eq(LETTER.FRAME_MEMBER_ID))
                .where(LETTER.BY_MAIL).and(INVITATION.SEALED_CODE.isNotNull()).orderBy(LETTER.RUN_ID, FRAME_MEMBER.ID)
                .fetch(row -> new Waiting(row.value1(), row.value2(), row.value3(), new Addressee(row.value4(),
                        new Address(row.value5(), row.value6(), row.value7()), row.value8(), seal.open(row.value9()))));
    }

    /** Forgets a mail that was sent. */
    void mailed(Waiting mail) {
        store.deleteFrom(LETTER).where(LETTER.RUN_ID.eq(mail.run())).and(LETTER.FRAME_MEMBER_ID.eq(mail.person()))
                .and(LETTER.BY_MAIL).execute();
    }

    /** Lets a letter go in place of a mail that can't. A run whose letters are out has one again. */
    void onPaper(Waiting mail) {
        store.transaction(transaction -> {
            DSLContext dsl = transaction.dsl();
            dsl.update(LETTER).set(LETTER.BY_MAIL, false)
                    .where(LETTER.RUN_ID.eq(mail.run())).and(LETTER.FRAME_MEMBER_ID.eq(mail.person())).execute();
            dsl.update(LETTER_RUN).setNull(LETTER_RUN.OUT_ON).where(LETTER_RUN.ID.eq(mail.run())).execute();
        });
    }

    private List<LetterRun> runs(Condition which) {
        Field<Integer> letters = DSL.field(DSL.selectCount().from(LETTER)
                .where(LETTER.RUN_ID.eq(LETTER_RUN.ID)).and(DSL.not(LETTER.BY_MAIL)));
        Field<Integer> mails = DSL.field(DSL.selectCount().from(LETTER)
                .where(LETTER.RUN_ID.eq(LETTER_RUN.ID)).and(LETTER.BY_MAIL));
        return store.select(LETTER_RUN, letters, mails).from(LETTER_RUN).where(which)
                .fetch(row -> run(row.value1(), row.value2(), row.value3()));
    }

    private static LetterRun run(LetterRunRecord row, int letters, int mails) {
        return new LetterRun(row.getId(),
                new About(row.getStudy(), row.getCohort(), row.getWave(), LetterKind.valueOf(row.getKind()), row.getDrawn()),
                Optional.ofNullable(row.getPreparedOn()), letters, mails, Optional.ofNullable(row.getOutOn()));
    }
}
