package nl.maatstaf.staff.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import nl.maatstaf.store.StoreRole;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import static nl.maatstaf.database.staff.Tables.AUDIT_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** How entries get into the chain and their heads into the file, also when something breaks off in between. */
class AuditChainTest {

    private static final Instant NOON = Instant.parse("2026-11-16T12:00:00.123456Z");

    private final SplittableRandom random = new SplittableRandom(7);

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theActorIsWhoeverIsSignedInAndElseTheProductItself() {
        var chain = new TestChain();
        chain.chain.record(new AccountDeed.UnknownAccountTried());
        SecurityContextHolder.getContext().setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated("anna", null, List.of()));
        chain.chain.record(new FieldworkDeed.LettersAsked("study-1"));
        assertThat(chain.read()).extracting(Entry::actor).containsExactly("(system)", "anna");
    }

    @Test
    void everyDeedIsKeptWithAllItIsAboutAndReadBackUnchanged() {
        var chain = new TestChain();
        TestChain.everyDeed().forEach(deed -> chain.chain.record(TestChain.ANNA, deed));
        List<Entry> entries = chain.read();
        for (int i = 0; i < entries.size(); i++) {
            Deed deed = TestChain.everyDeed().get(i);
            assertThat(entries.get(i).deed()).isEqualTo(deed.name().key());
            assertThat(entries.get(i).at()).isEqualTo(NOON);
            assertThat(entries.get(i).subjects()).isEqualTo(
                    deed.subjects().stream().collect(Collectors.toMap(Subject::is, Subject::text)));
        }
        assertThat(chain.verify()).isEqualTo(new Verdict.Whole(entries.size(), NOON, NOON, entries.size()));
    }

    @Test
    void twoProcessesThatAppendAtTheSameTimeMakeOneChainAndOneFileInOrder() throws Exception {
        var first = new TestChain();
        var second = new AuditChain(new AuditStore(TestChain.STORES), new HeadsFile(first.headsPath), TestChain.KEY,
                TestChain.CLOCK);
        Callable<Boolean> work = () -> appendMany(first.chain);
        try (var both = Executors.newFixedThreadPool(2)) {
            for (var done : both.invokeAll(List.of(work, () -> appendMany(second)))) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(first.verify()).isEqualTo(new Verdict.Whole(80, NOON, NOON, 80));
        assertThat(first.heads.wholeLines().stream().map(line -> Head.parse(line).orElseThrow().number()))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 80).boxed().toList());
    }

    @Test
    void aKillBetweenEntryAndHeadLeavesAChainThatHoldsAndTheNextStartWritesTheHead() {
        var chain = new TestChain(3, random);
        entryWithoutHead(chain);
        assertThat(chain.verify()).isEqualTo(new Verdict.Whole(4, NOON, NOON, 3));
        chain.chain.completeHeads();
        assertThat(chain.verify()).isEqualTo(new Verdict.Whole(4, NOON, NOON, 4));
    }

    @Test
    void theNextDeedAlsoWritesTheHeadThatAKillLeftOut() {
        var chain = new TestChain(3, random);
        entryWithoutHead(chain);
        chain.chain.record(TestChain.ANNA, new AccountDeed.UnknownAccountTried());
        assertThat(chain.heads.wholeLines()).hasSize(5);
        assertThat(chain.verify()).isEqualTo(new Verdict.Whole(5, NOON, NOON, 5));
    }

    @Test
    void aLastLineThatAKillCutOffAnywhereIsToleratedAndCompleted() throws IOException {
        var chain = new TestChain(3, random);
        String whole = Files.readString(chain.headsPath);
        int beforeTheLast = whole.indexOf('\n', whole.indexOf('\n') + 1) + 1;
        for (int cut = beforeTheLast; cut < whole.length(); cut++) {
            Files.writeString(chain.headsPath, whole.substring(0, cut));
            assertThat(chain.verify()).as("cut at %d", cut).isEqualTo(new Verdict.Whole(3, NOON, NOON, 2));
            chain.chain.completeHeads();
            assertThat(Files.readString(chain.headsPath)).as("cut at %d", cut).isEqualTo(whole);
        }
    }

    @Test
    void whenTheHeadCannotBeWrittenTheDeedFails() throws IOException {
        var chain = new TestChain();
        Files.createDirectories(chain.headsPath);
        assertThatThrownBy(() -> chain.chain.record(TestChain.ANNA, new AccountDeed.UnknownAccountTried()))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void theRoleOfTheChainCanAddAndReadAndNothingElse() {
        var chain = new TestChain(1, random);
        DSLContext audit = TestChain.STORES.as(StoreRole.STAFF_AUDIT);
        assertThat(audit.fetchCount(AUDIT_ENTRY)).isEqualTo(1);
        List<Runnable> changes = List.of(
                () -> audit.update(AUDIT_ENTRY).set(AUDIT_ENTRY.ACTOR, "x").execute(),
                () -> audit.deleteFrom(AUDIT_ENTRY).execute(),
                () -> audit.truncate(AUDIT_ENTRY).execute(),
                () -> audit.dropTable(AUDIT_ENTRY).execute(),
                () -> audit.fetch("SELECT * FROM account"));
        for (Runnable change : changes) {
            assertThatThrownBy(change::run).isInstanceOf(DataAccessException.class)
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
        assertThat(chain.verify()).isInstanceOf(Verdict.Whole.class);
    }

    @Test
    void aChainThatWasCutOffAndGrewAgainIsNamedAtTheFirstEntryThatIsAnother() {
        var chain = new TestChain(5, random);
        truncateAfter(3);
        for (int i = 0; i < 4; i++) {
            chain.chain.record(TestChain.ANNA, new FieldworkDeed.LettersAsked("another-study"));
        }
        assertThat(chain.verify()).isEqualTo(new Verdict.Rewritten(4));
    }

    @Test
    void aNewFileOfAnotherProcessGetsAllHeads() {
        var chain = new TestChain(4, random);
        var elsewhere = new HeadsFile(chain.headsPath.resolveSibling("elsewhere"));
        new AuditChain(chain.store, elsewhere, TestChain.KEY, TestChain.CLOCK).completeHeads();
        assertThat(elsewhere.wholeLines()).isEqualTo(chain.heads.wholeLines());
    }

    @Test
    void withoutAnyHeadNobodyCanTellWhetherTheEndIsThere() throws IOException {
        var chain = new TestChain(2, random);
        Files.delete(chain.headsPath);
        assertThat(chain.verify()).isEqualTo(new Verdict.NoHeads(2));
    }

    @Test
    void aLineThatIsNoSignedHeadIsNamed() throws IOException {
        var chain = new TestChain(3, random);
        List<String> lines = chain.heads.wholeLines();
        String forged = new Head(9, "a".repeat(64), TestChain.ANOTHER_KEY.sign(9, "a".repeat(64))).line();
        for (String damage : List.of(lines.get(1).replaceFirst("^2", "7") + "\n", "nonsense\n", forged)) {
            Files.writeString(chain.headsPath, lines.get(0) + "\n" + damage + lines.get(2) + "\n");
            assertThat(chain.verify()).as(damage).isEqualTo(new Verdict.DamagedHeads(2));
        }
    }

    /** The limits that the package's documentation names. */
    @Test
    void cuttingOffBothDatabaseAndFileShowsOnlyBesideACopyOfTheFile() throws IOException {
        var chain = new TestChain(5, random);
        Path copy = Files.copy(chain.headsPath, chain.headsPath.resolveSibling("copy"));
        truncateAfter(3);
        Files.writeString(chain.headsPath, String.join("\n", chain.heads.wholeLines().subList(0, 3)) + "\n");
        assertThat(chain.verify()).isEqualTo(new Verdict.Whole(3, NOON, NOON, 3));
        assertThat(new Verification(chain.store, new HeadsFile(copy), TestChain.KEY).verify())
                .isEqualTo(new Verdict.Truncated(3, 5));
    }

    /** The other limit: the copy shows a rewriting by whoever has the key, and nothing else does. */
    @Test
    void rewritingWithTheKeyShowsOnlyBesideACopyOfTheFile() throws IOException {
        var chain = new TestChain(5, random);
        Path copy = Files.copy(chain.headsPath, chain.headsPath.resolveSibling("copy"));
        truncateAfter(3);
        Files.delete(chain.headsPath);
        chain.chain.record(TestChain.ANNA, new FieldworkDeed.LettersAsked("another-study"));
        chain.chain.record(TestChain.ANNA, new FieldworkDeed.LettersAsked("another-study"));
        assertThat(chain.verify()).isEqualTo(new Verdict.Whole(5, NOON, NOON, 5));
        assertThat(new Verification(chain.store, new HeadsFile(copy), TestChain.KEY).verify())
                .isEqualTo(new Verdict.Rewritten(4));
    }

    @Test
    void noTwoDifferentEntriesGiveTheSameBytes() {
        var entry = new Entry(1, NOON, "anna", "b", Map.of(Subject.Name.STUDY, "c"), Entry.BEFORE_THE_FIRST, "", "");
        assertThat(List.of(
                new Entry(1, NOON, "ann", "ab", entry.subjects(), Entry.BEFORE_THE_FIRST, "", ""),
                new Entry(1, NOON, "anna", "b", Map.of(Subject.Name.ACCOUNT, "c"), Entry.BEFORE_THE_FIRST, "", ""),
                new Entry(1, NOON, "anna", "b", Map.of(), Entry.BEFORE_THE_FIRST, "", ""),
                new Entry(1, NOON.plusNanos(1_000), "anna", "b", entry.subjects(), Entry.BEFORE_THE_FIRST, "", "")))
                .extracting(other -> other.computedHash(1)).doesNotHaveDuplicates()
                .doesNotContain(entry.computedHash(1));
        assertThat(entry.computedHash(2)).isNotEqualTo(entry.computedHash(1));
    }

    private static boolean appendMany(AuditChain chain) {
        for (int i = 0; i < 40; i++) {
            chain.record(TestChain.ANNA, new AccountDeed.UnknownAccountTried());
        }
        return true;
    }

    private static void entryWithoutHead(TestChain chain) {
        chain.store.append(end -> Entry.of(end.number() + 1, NOON, TestChain.ANNA, new AccountDeed.UnknownAccountTried(),
                end.hash(), TestChain.KEY));
    }

    private static void truncateAfter(long number) {
        TestChain.owner().deleteFrom(AUDIT_ENTRY).where(AUDIT_ENTRY.NUMBER.gt(number)).execute();
    }
}
