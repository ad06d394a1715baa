package nl.maatstaf.fieldwork.log;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.maatstaf.fieldwork.CodeSeal;
import nl.maatstaf.responding.AccessCode;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import static nl.maatstaf.database.contact.Tables.ADMISSION_BATCH;
import static nl.maatstaf.database.contact.Tables.CONTACT_CORRECTION;
import static nl.maatstaf.database.contact.Tables.CONTACT_EVENT;
import static nl.maatstaf.database.contact.Tables.FRAME_MEMBER;
import static nl.maatstaf.database.contact.Tables.INVITATION;
import static nl.maatstaf.database.contact.Tables.WITHDRAWAL_OUTBOX;

/** Who left on the phone. They go along with every print run, so that a store that was put back forgets nobody. */
@Behind(Door.FIELDWORK)
@Component
class WithdrawalOutbox {

    private final DSLContext store;
    private final CodeSeal seal;

    WithdrawalOutbox(Stores stores, CodeSeal seal) {
        this.store = stores.as(StoreRole.CONTACT_FIELDWORK);
        this.seal = seal;
    }

    /**
     * Takes along all, also who was taken along before. From here on they can't be undone. A code that the response side
     * doesn't know yet stays behind.
     *
     * @return the codes of who said what; somebody may have said both
     */
    Map<Outcome, List<AccessCode>> take(String study) {
        return store.transactionResult(transaction -> {
            DSLContext dsl = transaction.dsl();
            Map<Long, Said> said = dsl.select(WITHDRAWAL_OUTBOX.EVENT_ID, CONTACT_EVENT.OUTCOME, INVITATION.SEALED_CODE)
                    .from(WITHDRAWAL_OUTBOX)
                    .join(CONTACT_EVENT).on(CONTACT_EVENT.ID.eq(WITHDRAWAL_OUTBOX.EVENT_ID))
                    .join(INVITATION).on(INVITATION.FRAME_MEMBER_ID.eq(CONTACT_EVENT.FRAME_MEMBER_ID))
                    .join(FRAME_MEMBER).on(FRAME_MEMBER.ID.eq(INVITATION.FRAME_MEMBER_ID))
                    .join(ADMISSION_BATCH).on(ADMISSION_BATCH.ID.eq(INVITATION.BATCH_ID))
                    .where(FRAME_MEMBER.STUDY.eq(study)).and(ADMISSION_BATCH.DELIVERED).and(INVITATION.SEALED_CODE.isNotNull())
                    .orderBy(WITHDRAWAL_OUTBOX.EVENT_ID)
                    .forUpdate().of(WITHDRAWAL_OUTBOX)
                    .fetchMap(row -> row.value1(), row -> new Said(Coded.of(Outcome.class, row.value2()), seal.open(row.value3())));
            // Looked up after the lock: somebody may have undone it meanwhile.
            List<Long> slips = dsl.select(CONTACT_CORRECTION.EVENT_ID).from(CONTACT_CORRECTION)
                    .where(CONTACT_CORRECTION.EVENT_ID.in(said.keySet())).fetch(CONTACT_CORRECTION.EVENT_ID);
            slips.forEach(said::remove);
            dsl.update(WITHDRAWAL_OUTBOX).set(WITHDRAWAL_OUTBOX.TAKEN, true)
                    .where(WITHDRAWAL_OUTBOX.EVENT_ID.in(said.keySet())).execute();
            return said.values().stream().collect(Collectors.groupingBy(Said::outcome, Collectors.mapping(Said::code, Collectors.toList())));
        });
    }

    private record Said(Outcome outcome, AccessCode code) {}
}
