package nl.maatstaf.fieldwork.draw;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.maatstaf.fieldwork.Fieldwork;
import nl.maatstaf.fieldwork.FrameMember;
import nl.maatstaf.fieldwork.TestFieldwork;
import nl.maatstaf.responding.Room;
import nl.maatstaf.staff.audit.Deed;
import nl.maatstaf.staff.audit.FieldworkDeed;
import nl.maatstaf.store.Demo;
import nl.maatstaf.store.StoreName;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.TestStores;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.FrameList;
import nl.maatstaf.study.SeededRandom;
import nl.maatstaf.study.Stratum;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;

import static nl.maatstaf.database.contact.Tables.ALLOCATED_COUNT;
import static nl.maatstaf.database.contact.Tables.ALLOCATION;
import static nl.maatstaf.database.contact.Tables.FRAME_MEMBER;
import static nl.maatstaf.database.response.Tables.COHORT_FACT;
import static nl.maatstaf.database.response.Tables.FRAME_COUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Arms are made of a whole cohort, once, and by a seed that nobody can throw again. */
class AllocationsTest {

    private final Room room = new Room();
    private final Fieldwork fieldwork = TestFieldwork.of(room);
    private final Draws draws = new Draws(room, fieldwork);
    private final DSLContext owner = TestStores.asOwner(StoreName.CONTACT);
    private final DSLContext allocation = TestStores.stores().as(StoreRole.CONTACT_ALLOCATION);

    @Test
    void everybodyGetsAnArmInBlocksWithinTheirLayerAndTheSideOfTheAnswersHearsHowMany() {
        handIn("A", 90);
        assertThat(draws.allocations.verify(room.study, "A")).isEqualTo(Allocations.Verdict.NOT_ALLOCATED);
        draws.allocations.byBlocks(room.study, "A", new SplittableRandom(1));
        FrameList frame = draws.allocationStore.frame(room.study, "A");
        Map<String, Arm> arms = draws.allocationStore.arms(room.study, "A");
        assertThat(arms).containsOnlyKeys(frame.numbers());
        Map<Stratum, Integer> lead = new TreeMap<>();
        frame.numbers().forEach(number -> assertThat(lead.merge(frame.stratumOf(number),
                arms.get(number) == Arm.TAILORED ? 1 : -1, Integer::sum)).isBetween(-3, 3));
        assertThat(draws.allocations.verify(room.study, "A")).isEqualTo(Allocations.Verdict.AS_DRAWN);
        assertThat(room.owner().selectFrom(FRAME_COUNT).where(FRAME_COUNT.STUDY.eq(room.study))
                .fetch(FRAME_COUNT.PEOPLE).stream().mapToInt(Integer::intValue).sum()).isEqualTo(90);
        assertThat(facts()).isEmpty();
    }

    @Test
    void theSeedIsCommittedInTheChainBeforeAnyArmAndOpenedWithTheArms() {
        handIn("A", 40);
        var armsWhenRecorded = new HashMap<Deed, Integer>();
        var watching = new Allocations(draws.allocationStore, fieldwork, room.surveys, new Demo(false),
                deed -> armsWhenRecorded.put(deed, draws.allocationStore.arms(room.study, "A").size()));
        watching.byBlocks(room.study, "A", new SplittableRandom(2));
        var row = owner.selectFrom(ALLOCATION).where(ALLOCATION.STUDY.eq(room.study)).fetchSingle();
        assertThat(armsWhenRecorded).containsOnly(Map.entry(new FieldworkDeed.AllocationCommitted(room.study,
                room.protocol.study().cohort("A").orElseThrow(), row.getSeedHash() + "-" + row.getFingerprint()), 0));
        assertThat(HexFormat.of().formatHex(SeededRandom.commitment(row.getSeed()))).isEqualTo(row.getSeedHash());
        assertThat(row.getSeed()).isEqualTo(SeededRandom.seed(new SplittableRandom(2)));
    }

    @Test
    void brokenOffBetweenSeedAndArmsTheNextCallUsesTheSameSeed() {
        handIn("A", 40);
        var killed = new Allocations(draws.allocationStore, fieldwork, room.surveys, new Demo(false),
                _ -> { throw new IllegalStateException("killed"); });
        assertThatThrownBy(() -> killed.byBlocks(room.study, "A", new SplittableRandom(3))).hasMessage("killed");
        assertThat(draws.allocationStore.arms(room.study, "A")).isEmpty();
        draws.allocations.byBlocks(room.study, "A", new SplittableRandom(4));
        assertThat(owner.selectFrom(ALLOCATION).where(ALLOCATION.STUDY.eq(room.study)).fetchSingle().getSeed())
                .isEqualTo(SeededRandom.seed(new SplittableRandom(3)));
        assertThat(draws.allocations.verify(room.study, "A")).isEqualTo(Allocations.Verdict.AS_DRAWN);
    }

    @Test
    void rejectsAFrameThatChangedAfterTheSeedWasCommitted() {
        handIn("A", 40);
        commitOnly();
        owner.update(FRAME_MEMBER).set(FRAME_MEMBER.PART_TIME, true).where(FRAME_MEMBER.STUDY.eq(room.study))
                .and(FRAME_MEMBER.CLIENT_NUMBER.eq("A0005")).execute();
        assertRefused(Refusal.FRAME_CHANGED, () ->
                draws.allocations.byBlocks(room.study, "A", new SplittableRandom(1)));
        assertThatThrownBy(() -> owner.insertInto(FRAME_MEMBER).columns(FRAME_MEMBER.STUDY, FRAME_MEMBER.COHORT,
                        FRAME_MEMBER.CLIENT_NUMBER, FRAME_MEMBER.NAME, FRAME_MEMBER.ADDRESS, FRAME_MEMBER.POSTCODE,
                        FRAME_MEMBER.TOWN, FRAME_MEMBER.LANGUAGE, FRAME_MEMBER.BIRTH_MONTH, FRAME_MEMBER.TREDE,
                        FRAME_MEMBER.TREDE_CODE, FRAME_MEMBER.PART_TIME)
                .values(room.study, "A", "late", "n", "a", "p", "t", "nl", LocalDate.of(1975, 1, 1), (short) 2,
                        "2.0", false).execute()).hasMessageContaining("added to a cohort once its allocation was begun");
    }

    @Test
    void rejectsASecondAllocationWhicheverWay() {
        handIn("A", 40);
        draws.allocations.byBlocks(room.study, "A", new SplittableRandom(1));
        Map<String, Arm> before = draws.allocationStore.arms(room.study, "A");
        assertRefused(Refusal.ALLOCATED_BEFORE, () ->
                draws.allocations.byBlocks(room.study, "A", new SplittableRandom(2)));
        assertRefused(Refusal.ALLOCATED_BEFORE, () -> draws.allocations.byList(room.study, "A", all("A", Arm.REGULAR)));
        assertThat(draws.allocationStore.arms(room.study, "A")).isEqualTo(before);
    }

    @Test
    void rejectsAListOnceASeedWaits() {
        handIn("A", 40);
        commitOnly();
        assertRefused(Refusal.BEGUN_BY_CHANCE, () -> draws.allocations.byList(room.study, "A", all("A", Arm.REGULAR)));
    }

    @Test
    void theStoreItselfHoldsAnArmASeedAndAMethod() {
        handIn("A", 40);
        assertThatThrownBy(() -> allocation.update(FRAME_MEMBER).set(FRAME_MEMBER.ARM, "regular")
                .where(FRAME_MEMBER.STUDY.eq(room.study)).execute()).as("before it was begun")
                .isInstanceOf(DataAccessException.class).hasMessageContaining("never changes");
        commitOnly();
        assertThatThrownBy(() -> allocation.update(ALLOCATION).set(ALLOCATION.DONE, true)
                .set(ALLOCATION.SEED, SeededRandom.seed(new SplittableRandom(77)))
                .where(ALLOCATION.STUDY.eq(room.study)).execute()).as("done without arms")
                .isInstanceOf(DataAccessException.class);
        draws.allocations.byBlocks(room.study, "A", new SplittableRandom(1));
        for (DSLContext who : List.of(allocation, owner)) {
            assertThatThrownBy(() -> who.update(FRAME_MEMBER).set(FRAME_MEMBER.ARM, "tailored")
                    .where(FRAME_MEMBER.STUDY.eq(room.study)).execute())
                    .isInstanceOf(DataAccessException.class).hasMessageContaining("never changes");
        }
        assertThatThrownBy(() -> allocation.update(ALLOCATION).set(ALLOCATION.SEED, new byte[32])
                .where(ALLOCATION.STUDY.eq(room.study)).execute()).hasMessageContaining("keeps everything");
        assertThatThrownBy(() -> allocation.deleteFrom(ALLOCATION).execute()).hasMessageContaining("permission denied");
    }

    @Test
    void whoeverDrawsSeesNoArmNoSeedAndNoOrderThatTellsThem() {
        handIn("A", 200);
        draws.allocations.byBlocks(room.study, "A", new SplittableRandom(1));
        DSLContext blind = TestStores.stores().as(StoreRole.CONTACT_FIELDWORK);
        for (var column : List.of(FRAME_MEMBER.ARM, ALLOCATION.SEED, ALLOCATION.SEALED_SEED, ALLOCATED_COUNT.PEOPLE)) {
            assertThatThrownBy(() -> blind.select(column).from(column.getTable()).fetch())
                    .as(column.getName()).hasMessageContaining("permission denied");
        }
        Map<String, Arm> arms = draws.allocationStore.arms(room.study, "A");
        List<Arm> asTheyLie = blind.select(FRAME_MEMBER.CLIENT_NUMBER).from(FRAME_MEMBER)
                .where(FRAME_MEMBER.STUDY.eq(room.study)).fetch(FRAME_MEMBER.CLIENT_NUMBER).stream().map(arms::get).toList();
        long changes = IntStream.range(1, 200)
                .filter(i -> asTheyLie.get(i) != asTheyLie.get(i - 1)).count();
        assertThat(changes).as("neighbours of another arm").isGreaterThan(60);
    }

    @Test
    void findsAnArmThatIsNotAsDrawn() {
        handIn("A", 40);
        draws.allocations.byBlocks(room.study, "A", new SplittableRandom(1));
        owner.transaction(transaction -> {
            transaction.dsl().execute("ALTER TABLE frame_member DISABLE TRIGGER keep_arm");
            transaction.dsl().execute("UPDATE frame_member SET arm = CASE arm WHEN 'regular' THEN 'tailored' "
                    + "ELSE 'regular' END WHERE study = ? AND client_number = 'A0003'", room.study);
            transaction.dsl().execute("ALTER TABLE frame_member ENABLE TRIGGER keep_arm");
        });
        assertThat(draws.allocations.verify(room.study, "A")).isEqualTo(Allocations.Verdict.NOT_AS_DRAWN);
    }

    @Test
    void aListIsOfEverybodyAndNobodyElseAndEveryResultHearsThatChanceDidNotDecide() {
        handIn("A", 40);
        Map<String, Arm> list = all("A", Arm.REGULAR);
        Map<String, Arm> short1 = new HashMap<>(list);
        short1.remove("A0000");
        Map<String, Arm> other = new HashMap<>(short1);
        other.put("Z0000", Arm.TAILORED);
        assertRefused(Refusal.LIST_NOT_WHOLE, () -> draws.allocations.byList(room.study, "A", short1));
        assertRefused(Refusal.LIST_NOT_WHOLE, () -> draws.allocations.byList(room.study, "A", other));
        list.put("A0001", Arm.TAILORED);
        draws.allocations.byList(room.study, "A", list);
        assertThat(draws.allocationStore.arms(room.study, "A")).isEqualTo(list);
        assertThat(draws.allocations.verify(room.study, "A")).isEqualTo(Allocations.Verdict.NOT_BY_CHANCE);
        assertThat(facts()).containsExactly("not-randomised");
        fieldwork.deliverFrameCounts(room.study);
        assertThat(facts()).as("told again").containsExactly("not-randomised");
    }

    @Test
    void rejectsArmsOfASimulationOutsideTheDemoAndACohortThatIsNotThere() {
        handIn("A", 40);
        assertRefused(Refusal.ONLY_IN_DEMO, () -> draws.allocations.bySimulation(room.study, "A", all("A", Arm.REGULAR)));
        assertRefused(Refusal.NO_FRAME, () -> draws.allocations.byBlocks(room.study, "B", new SplittableRandom(1)));
        assertRefused(Refusal.NO_SUCH_COHORT, () -> draws.allocations.byBlocks(room.study, "Q", new SplittableRandom(1)));
    }

    private void handIn(String cohort, int people) {
        fieldwork.enter(room.study, People.of(cohort, people));
    }

    private void commitOnly() {
        draws.allocationStore.commit(room.study, "A", draws.allocationStore.frame(room.study, "A").fingerprint(),
                SeededRandom.seed(new SplittableRandom(77)));
    }

    private Map<String, Arm> all(String cohort, Arm arm) {
        return People.of(cohort, 40).stream().collect(Collectors.toMap(FrameMember::clientNumber, _ -> arm));
    }

    private List<String> facts() {
        return TestStores.stores().as(StoreRole.RESPONSE_EVALUATION).select(COHORT_FACT.FACT).from(COHORT_FACT)
                .where(COHORT_FACT.STUDY.eq(room.study)).fetch(COHORT_FACT.FACT);
    }

    static void assertRefused(Refusal why, ThrowingCallable asked) {
        assertThatThrownBy(asked).isInstanceOfSatisfying(RefusedException.class,
                refused -> assertThat(refused.refusal()).isEqualTo(why));
    }
}
