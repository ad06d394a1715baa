package nl.maatstaf.staff.audit;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.maatstaf.database.staff.tables.records.AuditEntryRecord;
import nl.maatstaf.store.BehindStaffedDoors;
import nl.maatstaf.store.Lock;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import static nl.maatstaf.database.staff.Tables.AUDIT_ENTRY;

/** The chain as it is kept, through a role that can read it and add to it, and nothing else. */
@BehindStaffedDoors
@Component
class AuditStore {

    private static final int FETCHED_AT_ONCE = 1_000;

    private final DSLContext audit;

    AuditStore(Stores stores) {
        this.audit = stores.as(StoreRole.STAFF_AUDIT);
    }

    /** What an entry is joined to. */
    record End(long number, String hash) {

        static final End OF_NOTHING = new End(0, Entry.BEFORE_THE_FIRST);
    }

    /** Adds an entry. Whoever adds at the same time waits, in whatever process: there is one chain. */
    Entry append(Function<End, Entry> next) {
        return audit.transactionResult(transaction -> {
            DSLContext dsl = transaction.dsl();
            Lock.forThisTransaction(dsl, "audit chain");
            End end = dsl.select(AUDIT_ENTRY.NUMBER, AUDIT_ENTRY.HASH).from(AUDIT_ENTRY)
                    .orderBy(AUDIT_ENTRY.NUMBER.desc()).limit(1)
                    .fetchOptional(row -> new End(row.value1(), row.value2())).orElse(End.OF_NOTHING);
            Entry entry = next.apply(end);
            AuditEntryRecord row = dsl.newRecord(AUDIT_ENTRY);
            row.setNumber(entry.number());
            row.setAt(entry.at().atOffset(ZoneOffset.UTC));
            row.setActor(entry.actor());
            row.setDeed(entry.deed());
            entry.subjects().forEach((name, text) -> row.set(column(name), text));
            row.setPrevious(entry.previous());
            row.setHash(entry.hash());
            row.setSignature(entry.signature());
            row.insert();
            return entry;
        });
    }

    /** The heads after this number, the earliest first. */
    List<Head> headsAfter(long number) {
        return audit.select(AUDIT_ENTRY.NUMBER, AUDIT_ENTRY.HASH, AUDIT_ENTRY.SIGNATURE).from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.NUMBER.gt(number)).orderBy(AUDIT_ENTRY.NUMBER)
                .fetch(row -> new Head(row.value1(), row.value2(), row.value3()));
    }

    /** Reads the whole chain in the order of its numbers, never all of it in memory. */
    <T> T read(Function<Stream<Entry>, T> reader) {
        return audit.transactionResult(transaction -> {
            try (Stream<AuditEntryRecord> rows = transaction.dsl().selectFrom(AUDIT_ENTRY)
                    .orderBy(AUDIT_ENTRY.NUMBER).fetchSize(FETCHED_AT_ONCE).fetchStream()) {
                return reader.apply(rows.map(AuditStore::entry));
            }
        });
    }

    long lastNumber() {
        return audit.select(DSL.coalesce(DSL.max(AUDIT_ENTRY.NUMBER), 0L)).from(AUDIT_ENTRY).fetchSingle().value1();
    }

    /** The newest entries of a kind, or of any; so many of them after so many. */
    List<Entry> newest(Optional<DeedName.Kind> kind, int offset, int limit) {
        Condition wanted = kind.map(one -> AUDIT_ENTRY.DEED.in(one.stored())).orElse(DSL.noCondition());
        return audit.selectFrom(AUDIT_ENTRY).where(wanted).orderBy(AUDIT_ENTRY.NUMBER.desc())
                .limit(limit).offset(offset).fetch(AuditStore::entry);
    }

    private static Entry entry(AuditEntryRecord row) {
        var subjects = new EnumMap<Subject.Name, String>(Subject.Name.class);
        Arrays.stream(Subject.Name.values()).forEach(name ->
                Optional.ofNullable(row.get(column(name))).ifPresent(text -> subjects.put(name, text)));
        return new Entry(row.getNumber(), row.getAt().toInstant(), row.getActor(), row.getDeed(), subjects,
                row.getPrevious(), row.getHash(), row.getSignature());
    }

    private static TableField<AuditEntryRecord, String> column(Subject.Name name) {
        return switch (name) {
            case STUDY -> AUDIT_ENTRY.STUDY;
            case COHORT -> AUDIT_ENTRY.COHORT;
            case WAVE -> AUDIT_ENTRY.WAVE;
            case QUARTER -> AUDIT_ENTRY.QUARTER;
            case FINGERPRINT -> AUDIT_ENTRY.FINGERPRINT;
            case ACCOUNT -> AUDIT_ENTRY.ACCOUNT;
            case ROLES -> AUDIT_ENTRY.ROLES;
            case PEOPLE -> AUDIT_ENTRY.PEOPLE;
            case SNAPSHOT -> AUDIT_ENTRY.SNAPSHOT;
            case PURPOSE -> AUDIT_ENTRY.PURPOSE;
            case DATA -> AUDIT_ENTRY.DATA;
        };
    }
}
