package nl.maatstaf.staff.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.Secret;
import nl.maatstaf.store.Secrets;
import nl.maatstaf.store.StoreConnection;
import nl.maatstaf.store.StoreName;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import nl.maatstaf.store.TestStores;
import nl.maatstaf.study.Cohort;
import nl.maatstaf.study.Quarter;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

import static nl.maatstaf.database.staff.Tables.AUDIT_ENTRY;

/** A chain in a database of its own, with its file of heads: a test may break both. */
final class TestChain {

    private static final StoreConnection OWNER = newDatabase();
    static final Stores STORES = stores();

    /** One connection for all tests: each DSL.using would keep one of its own open. */
    private static final DSLContext AS_OWNER = DSL.using(OWNER.url(), OWNER.user(), OWNER.password());

    static final HeadSignature KEY = new HeadSignature(TestStores.secrets());
    static final HeadSignature ANOTHER_KEY = new HeadSignature(new Secrets(Map.of(
            Secret.AUDIT_SIGNATURE, HexFormat.of().parseHex("01".repeat(32)))));
    static final Actor ANNA = new Actor.Person(new Subject.Account("anna"));
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-16T12:00:00.123456789Z"), ZoneOffset.UTC);

    final Path headsPath;
    final AuditStore store = new AuditStore(STORES);
    final HeadsFile heads;
    final AuditChain chain;

    /** An empty chain; the one of the test before is gone. */
    TestChain() {
        owner().truncate(AUDIT_ENTRY).execute();
        try {
            headsPath = Files.createTempDirectory(Files.createDirectories(Path.of("target", "chains")), "chain")
                    .resolve("audit").resolve("heads");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        heads = new HeadsFile(headsPath);
        chain = new AuditChain(store, heads, KEY, CLOCK);
    }

    TestChain(int entries, RandomGenerator random) {
        this();
        for (int i = 0; i < entries; i++) {
            chain.record(random.nextBoolean() ? ANNA : new Actor.Nobody(), anyDeed(random));
        }
    }

    Verdict verify() {
        return new Verification(store, heads, KEY).verify();
    }

    List<Entry> read() {
        return store.read(all -> all.toList());
    }

    /** Past the role that can only add: as whoever owns the database. */
    static DSLContext owner() {
        return AS_OWNER;
    }

    static Deed anyDeed(RandomGenerator random) {
        List<Deed> deeds = everyDeed();
        return deeds.get(random.nextInt(deeds.size()));
    }

    static List<Deed> everyDeed() {
        return List.of(new EvaluationDeed.WaveClosed("study-1", new Cohort("A", new Quarter(2024, 3)), 3),
                new EvaluationDeed.PlanSigned("study-1", "ab".repeat(32) + "-" + "cd".repeat(32)),
                new EvaluationDeed.PlanRun("study-1", "ef".repeat(32)),
                new EvaluationDeed.ReleaseProposed("study-1", new Quarter(2026, 3)),
                new EvaluationDeed.ReleaseTakenBack("study-1", new Quarter(2026, 3)),
                new EvaluationDeed.QuarterReleased("study-1", new Quarter(2026, 3)),
                new EvaluationDeed.DataExported("study-1", 12, "Promotieonderzoek: <b>effect</b> op ‘eigen regie’"),
                new RetentionDeed.DeletionSigned("study-1", "code-link"), new RetentionDeed.DeletionTakenBack("study-1", "answers"),
                new RetentionDeed.DataDeleted("study-1", "free-text"),
                new EvaluationDeed.BundleMade("study-1", 12, "Een tweede groep rekent het na (overeenkomst 7)"),
                new FieldworkDeed.FrameEntered("study-1", 679), new FieldworkDeed.PeopleInvited("study-1", 24),
                new FieldworkDeed.CodesDelivered("study-1", 25), new FieldworkDeed.LettersAsked("study-1"),
                new FieldworkDeed.ContactLogged("study-1"), new FieldworkDeed.WithdrawalsDelivered("study-1"),
                new FieldworkDeed.TallyTaken("study-1", new Cohort("A", new Quarter(2024, 3)), 8),
                new FieldworkDeed.LettersPrepared("study-1", new Cohort("A", new Quarter(2024, 3)), 8),
                new FieldworkDeed.ArmListAsked("study-1", new Cohort("A", new Quarter(2024, 3))),
                new FieldworkDeed.LettersOut("study-1", new Cohort("A", new Quarter(2024, 3)), 8),
                new FieldworkDeed.FrameHandedIn("study-1", new Cohort("B", new Quarter(2025, 3)), 679),
                new FieldworkDeed.RegisterHandedIn("study-1", new Quarter(2026, 1), 679),
                new FieldworkDeed.RegisterDelivered("study-1", new Quarter(2026, 1), 61),
                new FieldworkDeed.AllocationCommitted("study-1", new Cohort("A", new Quarter(2024, 3)), "ab".repeat(32) + "-" + "cd".repeat(32)),
                new FieldworkDeed.ArmsListed("study-1", new Cohort("A", new Quarter(2024, 3)), 679), new FieldworkDeed.SampleDrawn("study-1", new Cohort("A", new Quarter(2024, 3)), 61),
                new FieldworkDeed.NeverSampledDeleted("study-1", new Cohort("A", new Quarter(2024, 3)), 618), new FieldworkDeed.ArmListReleased("study-1", new Cohort("A", new Quarter(2024, 3))),
                new FieldworkDeed.ArmListReleasedEarly("study-1", new Cohort("A", new Quarter(2024, 3))),
                new AccountDeed.SignInSucceeded(new Subject.Account("anna")), new AccountDeed.SignInFailed(new Subject.Account("bert")),
                new AccountDeed.UnknownAccountTried(), new AccountDeed.SignedOut(new Subject.Account("anna")),
                new AccountDeed.AccountAdded("carla", Set.of(Role.EVALUATOR, Role.FIELDWORK)),
                new AccountDeed.AccountInvited("d@example.org", Set.of(Role.ADMINISTRATOR)),
                new AccountDeed.InvitationTakenUp("d@example.org"), new AccountDeed.AccountRemoved("carla"), new AccountDeed.RolesChanged("carla", Set.of(Role.FIELDWORK)));
    }

    private static StoreConnection newDatabase() {
        StoreConnection shared = TestStores.owner(StoreName.STAFF);
        String name = "staff_chain_" + UUID.randomUUID().toString().replace("-", "");
        DSL.using(shared.url(), shared.user(), shared.password()).execute("CREATE DATABASE " + name);
        return new StoreConnection(shared.url().replaceFirst("/staff$", "/" + name), shared.user(), shared.password());
    }

    private static Stores stores() {
        return Stores.prepared(Map.of(StoreName.STAFF, OWNER), Set.of(StoreRole.STAFF_AUDIT));
    }
}
