package nl.maatstaf.fieldwork.draw;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.maatstaf.fieldwork.Fieldwork;
import nl.maatstaf.fieldwork.TestFieldwork;
import nl.maatstaf.responding.Room;
import nl.maatstaf.staff.audit.FieldworkDeed;
import nl.maatstaf.store.StoreName;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.TestStores;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.SampleDesign;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.junit.jupiter.api.Test;

import static nl.maatstaf.database.contact.Tables.ALLOCATED_COUNT;
import static nl.maatstaf.database.contact.Tables.FRAME_MEMBER;
import static nl.maatstaf.database.response.Tables.COHORT_FACT;
import static nl.maatstaf.fieldwork.draw.AllocationsTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The municipality hears the arms of everybody, not before the baseline is closed, and never of the sample alone. */
class ArmListTest {

    private static final String WAVE_1_OF_A_HAS_ENDED = "2025-01-01";

    private final Room room = new Room();
    private final Fieldwork fieldwork = TestFieldwork.of(room);
    private final Draws draws = new Draws(room, fieldwork);
    private final DSLContext owner = TestStores.asOwner(StoreName.CONTACT);

    @Test
    void nothingLeavesBeforeTheBaselineIsClosed() {
        allocated();
        assertRefused(Refusal.BASELINE_OPEN, () -> draws.armLists.release(room.study, "A"));
        assertThat(fetched()).isEmpty();
        closeBaseline();
        assertThat(fetched()).as("closed and not released").isEmpty();
        draws.armLists.release(room.study, "A");
        assertThat(draws.recorded).last().isEqualTo(
                new FieldworkDeed.ArmListReleased(room.study, room.protocol.study().cohort("A").orElseThrow()));
        assertThat(facts()).isEmpty();
    }

    @Test
    void theListIsOfTheWholeFrameInTheOrderOfTheNumbersWhoeverWasDrawn() {
        allocated();
        draws.samples.draw(room.study, "A", new SampleDesign.Proportional(25), new SplittableRandom(3));
        closeBaseline();
        draws.armLists.release(room.study, "A");
        Map<String, Arm> list = new LinkedHashMap<>();
        fetched().forEach(row -> list.put(row.get(0, String.class), Arm.of(row.get(1, String.class)).orElseThrow()));
        assertThat(list).isEqualTo(draws.allocationStore.arms(room.study, "A")).hasSize(60);
        assertThat(List.copyOf(list.keySet())).isSorted();
    }

    @Test
    void earlyNeedsAReasonAndEveryResultHearsIt() {
        allocated();
        draws.armLists.releaseEarly(room.study, "A", EarlyReason.PATHWAYS_START);
        assertThat(facts()).containsExactly("arm-list-early");
        assertThat(fetched()).hasSize(60);
        assertThat(draws.releaseStore.released(room.study, "A").orElseThrow().early()).contains(EarlyReason.PATHWAYS_START);
        assertThat(draws.recorded).last().isInstanceOf(FieldworkDeed.ArmListReleasedEarly.class);
        assertRefused(Refusal.RELEASED_BEFORE, () -> draws.armLists.release(room.study, "A"));
    }

    @Test
    void anOverrideThatIsNotNeededIsNone() {
        allocated();
        closeBaseline();
        draws.armLists.releaseEarly(room.study, "A", EarlyReason.ORDERED);
        assertThat(facts()).isEmpty();
        assertThat(draws.releaseStore.released(room.study, "A").orElseThrow().early()).isEmpty();
    }

    @Test
    void rejectsAListWithoutArms() {
        fieldwork.enter(room.study, People.of("A", 60));
        assertRefused(Refusal.NOT_ALLOCATED, () ->
                draws.armLists.releaseEarly(room.study, "A", EarlyReason.ORDERED));
    }

    @Test
    void onlyTheRoleOfTheIntakeMayCallTheListAndItSeesNoTable() {
        for (StoreRole role : List.of(StoreRole.CONTACT_FIELDWORK, StoreRole.CONTACT_ALLOCATION)) {
            assertThatThrownBy(() -> TestStores.stores().as(role).fetch("SELECT * FROM arm_list('s', 'A')"))
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> asIntake("SELECT arm FROM frame_member")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> asIntake("SELECT early FROM arm_release")).hasMessageContaining("permission denied");
    }

    @Test
    void whoWasNeverDrawnIsDeletedAndTheirNumberPerArmStays() {
        allocated();
        draws.samples.draw(room.study, "A", new SampleDesign.Proportional(25), new SplittableRandom(3));
        closeBaseline();
        draws.armLists.release(room.study, "A");
        fetched();
        int before = counted();
        assertThat(draws.retention(WAVE_1_OF_A_HAS_ENDED).deleteNeverSampled(room.study, "A")).isEqualTo(35);
        assertThat(owner.fetchCount(FRAME_MEMBER, FRAME_MEMBER.STUDY.eq(room.study))).isEqualTo(25);
        assertThat(fieldwork.letters(room.study)).hasSize(25);
        assertThat(counted()).isEqualTo(before).isEqualTo(60);
        fieldwork.deliverFrameCounts(room.study);
        assertThat(draws.recorded).last().isEqualTo(new FieldworkDeed.NeverSampledDeleted(
                room.study, room.protocol.study().cohort("A").orElseThrow(), 35));
        assertThat(fetched()).as("a list of who is left would be the sample").isEmpty();
        assertThat(draws.allocations.verify(room.study, "A")).isEqualTo(Allocations.Verdict.FRAME_GONE);
        assertRefused(Refusal.FRAME_GONE, () ->
                draws.samples.draw(room.study, "A", new SampleDesign.Proportional(25), new SplittableRandom(4)));
        assertThat(draws.retention(WAVE_1_OF_A_HAS_ENDED).deleteNeverSampled(room.study, "A")).isZero();
    }

    @Test
    void whoeverFetchesWhileOthersAreDeletedGetsNothingAndNeverWhoIsLeft() throws Exception {
        allocated();
        draws.samples.draw(room.study, "A", new SampleDesign.Proportional(25), new SplittableRandom(3));
        closeBaseline();
        draws.armLists.release(room.study, "A");
        fetched();
        DSLContext official = TestStores.stores().as(StoreRole.CONTACT_INTAKE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> fetching = owner.transactionResult(deleting -> {
                deleting.dsl().fetch("SELECT delete_never_sampled(?, 'A')", room.study);
                Future<Integer> begun = threads.submit(() ->
                        official.fetch("SELECT * FROM arm_list(?, 'A')", room.study).size());
                awaitBlocked();
                return begun;
            });
            assertThat(fetching.get()).isZero();
        }
    }

    /** Another connection looks until somebody waits for a lock. */
    private static void awaitBlocked() {
        DSLContext looking = TestStores.stores().as(StoreRole.CONTACT_FIELDWORK);
        while (!looking.fetchExists(looking.selectOne().from("pg_locks").where("NOT granted"))) {
            Thread.onSpinWait();
        }
    }

    @Test
    void nobodyIsDeletedTooEarly() {
        allocated();
        assertRefused(Refusal.REPLACEMENT_MAY_BE_NEEDED, () -> draws.retention("2024-12-31").deleteNeverSampled(room.study, "A"));
        assertRefused(Refusal.NOT_SAMPLED, () ->
                draws.retention(WAVE_1_OF_A_HAS_ENDED).deleteNeverSampled(room.study, "A"));
        draws.samples.draw(room.study, "A", new SampleDesign.Proportional(25), new SplittableRandom(3));
        closeBaseline();
        assertRefused(Refusal.LIST_NOT_FETCHED, () ->
                draws.retention(WAVE_1_OF_A_HAS_ENDED).deleteNeverSampled(room.study, "A"));
        draws.armLists.release(room.study, "A");
        assertRefused(Refusal.LIST_NOT_FETCHED, () ->
                draws.retention(WAVE_1_OF_A_HAS_ENDED).deleteNeverSampled(room.study, "A"));
        assertThatThrownBy(() -> draws.releaseStore.deleteNeverSampled(room.study, "A"))
                .as("the store asks the same").hasMessageContaining("has not fetched");
        assertThatThrownBy(() -> TestStores.stores().as(StoreRole.CONTACT_FIELDWORK).deleteFrom(FRAME_MEMBER).execute())
                .hasMessageContaining("permission denied");
        assertThat(owner.fetchCount(FRAME_MEMBER, FRAME_MEMBER.STUDY.eq(room.study))).isEqualTo(60);
    }

    private void allocated() {
        fieldwork.enter(room.study, People.of("A", 60));
        draws.allocations.byBlocks(room.study, "A", new SplittableRandom(1));
    }

    private void closeBaseline() {
        room.closeWave("A", 0);
    }

    private Result<Record> fetched() {
        return asIntake("SELECT * FROM arm_list(?, 'A')", room.study);
    }

    private Result<Record> asIntake(String sql, Object... values) {
        return owner.transactionResult(transaction -> {
            transaction.dsl().execute("SET LOCAL ROLE contact_intake");
            return transaction.dsl().fetch(sql, values);
        });
    }

    private List<String> facts() {
        return TestStores.stores().as(StoreRole.RESPONSE_EVALUATION).select(COHORT_FACT.FACT).from(COHORT_FACT)
                .where(COHORT_FACT.STUDY.eq(room.study)).fetch(COHORT_FACT.FACT);
    }

    private int counted() {
        return owner.select(ALLOCATED_COUNT.PEOPLE).from(ALLOCATED_COUNT).where(ALLOCATED_COUNT.STUDY.eq(room.study))
                .fetch(ALLOCATED_COUNT.PEOPLE).stream().mapToInt(Integer::intValue).sum();
    }
}
