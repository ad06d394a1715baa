package nl.maatstaf.staff.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.maatstaf.database.staff.tables.records.AuditEntryRecord;
import org.jooq.DSLContext;
import org.jooq.Field;

import static nl.maatstaf.database.staff.Tables.AUDIT_ENTRY;
import static nl.maatstaf.staff.audit.TestChain.owner;
import static org.assertj.core.api.Assertions.assertThat;

/** Whoever owns the database and not the key can't change any entry of any chain without being found at that entry. */
class TamperedChainPropertyTest {

    private enum Attack {
        NONE, EDIT, GARBLE_SIGNATURE, DELETE, SWAP, DELETE_AND_RENUMBER, TRUNCATE, REWRITE, REWRITE_WITH_ANOTHER_KEY,
        REWRITE_HEADS_TOO, ADD_AT_THE_END, INSERT
    }

    @Property(tries = 250)
    void theFirstBrokenEntryIsNamed(@ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int length,
            @ForAll Attack attack) {
        var random = new SplittableRandom(seed);
        var chain = new TestChain(length, random);
        int at = random.nextInt(1, length + 1);
        Verdict expected = carryOut(attack, chain, length, at, random);
        assertThat(chain.verify()).as("%s at %d of %d", attack, at, length).isEqualTo(expected);
    }

    @Example
    void everyAttackOnAChainOfOne() {
        for (Attack attack : Attack.values()) {
            if (attack != Attack.SWAP && attack != Attack.DELETE_AND_RENUMBER) {
                var random = new SplittableRandom(1);
                var chain = new TestChain(1, random);
                Verdict expected = carryOut(attack, chain, 1, 1, random);
                assertThat(chain.verify()).as("%s", attack).isEqualTo(expected);
            }
        }
    }

    private static Verdict carryOut(Attack attack, TestChain chain, int length, int at, SplittableRandom random) {
        return switch (attack) {
            case NONE -> new Verdict.Whole(length, at(1), at(length), length);
            case EDIT -> {
                edit(at, random);
                yield new Verdict.Edited(at);
            }
            case GARBLE_SIGNATURE -> {
                owner().update(AUDIT_ENTRY).set(AUDIT_ENTRY.SIGNATURE, "5".repeat(128))
                        .where(AUDIT_ENTRY.NUMBER.eq((long) at)).execute();
                yield new Verdict.Rewritten(at);
            }
            case DELETE -> {
                delete(at);
                yield at == length ? new Verdict.Truncated(length - 1L, length) : new Verdict.Missing(at);
            }
            case SWAP -> {
                int other = at == length ? at - 1 : random.nextInt(at + 1, length + 1);
                renumber(at, 1_000);
                renumber(other, at);
                renumber(1_000, other);
                yield new Verdict.OutOfOrder(Math.min(at, other), Math.max(at, other));
            }
            case DELETE_AND_RENUMBER -> {
                int gone = Math.min(at, length - 1);
                delete(gone);
                for (int number = gone + 1; number <= length; number++) {
                    renumber(number, number - 1);
                }
                yield new Verdict.OutOfOrder(gone, gone + 1);
            }
            case TRUNCATE -> {
                owner().deleteFrom(AUDIT_ENTRY).where(AUDIT_ENTRY.NUMBER.ge((long) at)).execute();
                yield new Verdict.Truncated(at - 1L, length);
            }
            case REWRITE -> {
                rewriteFrom(chain, at, false);
                yield new Verdict.Rewritten(at);
            }
            case REWRITE_WITH_ANOTHER_KEY -> {
                rewriteFrom(chain, at, true);
                yield new Verdict.Rewritten(at);
            }
            case REWRITE_HEADS_TOO -> {
                rewriteFrom(chain, at, true);
                writeHeads(chain, chain.store.headsAfter(0));
                yield new Verdict.Rewritten(at);
            }
            case ADD_AT_THE_END -> {
                chain.store.append(end -> Entry.of(end.number() + 1, TestChain.CLOCK.instant(), TestChain.ANNA,
                        new AccountDeed.UnknownAccountTried(), end.hash(), TestChain.ANOTHER_KEY));
                chain.chain.record(TestChain.ANNA, new AccountDeed.UnknownAccountTried());
                yield new Verdict.Rewritten(length + 1L);
            }
            case INSERT -> {
                for (int number = length; number >= at; number--) {
                    renumber(number, number + 1);
                }
                String previous = at == 1 ? Entry.BEFORE_THE_FIRST : hashOf(at - 1);
                Entry forged = Entry.of(at, TestChain.CLOCK.instant(), TestChain.ANNA, new AccountDeed.UnknownAccountTried(),
                        previous, TestChain.ANOTHER_KEY);
                insert(forged);
                yield new Verdict.Rewritten(at);
            }
        };
    }

    private static Instant at(int number) {
        return owner().select(AUDIT_ENTRY.AT).from(AUDIT_ENTRY).where(AUDIT_ENTRY.NUMBER.eq((long) number))
                .fetchSingle().value1().toInstant();
    }

    private static String hashOf(int number) {
        return owner().select(AUDIT_ENTRY.HASH).from(AUDIT_ENTRY).where(AUDIT_ENTRY.NUMBER.eq((long) number))
                .fetchSingle().value1();
    }

    private static void edit(int at, SplittableRandom random) {
        AuditEntryRecord row = owner().fetchSingle(AUDIT_ENTRY, AUDIT_ENTRY.NUMBER.eq((long) at));
        switch (random.nextInt(8)) {
            case 0 -> row.setActor(row.getActor() + "x");
            case 1 -> row.setDeed(row.getDeed() + "x");
            case 2 -> row.setAt(row.getAt().plusNanos(1_000));
            case 3 -> change(row, AUDIT_ENTRY.STUDY, "study-2");
            case 4 -> change(row, AUDIT_ENTRY.PEOPLE, "680");
            case 5 -> change(row, AUDIT_ENTRY.ACCOUNT, "zoe");
            case 6 -> change(row, AUDIT_ENTRY.PREVIOUS, "7".repeat(64));
            default -> change(row, AUDIT_ENTRY.HASH, "7".repeat(64));
        }
        row.update();
    }

    private static void change(AuditEntryRecord row, Field<String> field, String text) {
        row.set(field, text);
    }

    private static void delete(int number) {
        owner().deleteFrom(AUDIT_ENTRY).where(AUDIT_ENTRY.NUMBER.eq((long) number)).execute();
    }

    private static void renumber(int from, int to) {
        owner().update(AUDIT_ENTRY).set(AUDIT_ENTRY.NUMBER, (long) to)
                .where(AUDIT_ENTRY.NUMBER.eq((long) from)).execute();
    }

    /** Changes an entry, and makes hashes and links of it and all that follow fit again; only the key is missing. */
    private static void rewriteFrom(TestChain chain, int at, boolean signed) {
        List<Entry> entries = chain.store.read(all -> all.toList());
        String previous = at == 1 ? Entry.BEFORE_THE_FIRST : entries.get(at - 2).hash();
        for (Entry entry : entries.subList(at - 1, entries.size())) {
            Entry forged = new Entry(entry.number(), entry.at(), entry.number() == at ? "mallory" : entry.actor(),
                    entry.deed(), entry.subjects(), previous, "", entry.signature()).hashed();
            previous = forged.hash();
            delete((int) entry.number());
            insert(signed ? new Entry(forged.number(), forged.at(), forged.actor(), forged.deed(), forged.subjects(),
                    forged.previous(), forged.hash(), TestChain.ANOTHER_KEY.sign(forged.number(), forged.hash())) : forged);
        }
    }

    private static void insert(Entry entry) {
        DSLContext owner = owner();
        AuditEntryRecord row = owner.newRecord(AUDIT_ENTRY);
        row.setNumber(entry.number());
        row.setAt(entry.at().atOffset(ZoneOffset.UTC));
        row.setActor(entry.actor());
        row.setDeed(entry.deed());
        entry.subjects().forEach((name, text) -> row.set(row.field(name.name().toLowerCase(Locale.ROOT),
                String.class), text));
        row.setPrevious(entry.previous());
        row.setHash(entry.hash());
        row.setSignature(entry.signature());
        row.insert();
    }

    private static void writeHeads(TestChain chain, List<Head> heads) {
        try {
            Files.writeString(chain.headsPath, String.join("", heads.stream().map(Head::line).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
