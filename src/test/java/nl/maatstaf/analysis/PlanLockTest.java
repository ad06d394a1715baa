package nl.maatstaf.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.instrument.TestSurveys;
import nl.maatstaf.responding.Room;
import nl.maatstaf.staff.audit.Audit;
import nl.maatstaf.staff.audit.Deed;
import nl.maatstaf.staff.audit.EvaluationDeed;
import nl.maatstaf.store.TestStores;
import nl.maatstaf.study.Cohort;
import nl.maatstaf.study.Quarter;
import nl.maatstaf.study.WaveCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Nothing that tells the arms apart before two people signed the plan; nothing of a wave before it is closed. */
class PlanLockTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-16T12:00:00Z"), WaveCalendar.ZONE);

    private final String study = "study-" + UUID.randomUUID();
    private final Surveys surveys = TestSurveys.shippedAs(study);
    private final List<Deed> recorded = new ArrayList<>();
    private final Audit audit = recorded::add;
    private final EvaluationStore store = new EvaluationStore(TestStores.stores());
    private final PlanLock planLock = new PlanLock(store, surveys, CLOCK, audit);
    private final Waves waves = new Waves(store, Room.courier(), surveys, CLOCK, audit);
    private final Evaluation evaluation = new Evaluation(
            new Snapshots(TestStores.stores()), store, new EvaluationRunStore(TestStores.stores()), planLock, surveys,
            new ProgramVersion(), CLOCK, audit);
    private final QuarterCounts counts = new QuarterCounts(store, waves, planLock, surveys);

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void armsAreRefusedUntilTwoDifferentPeopleSigned() {
        assertThatThrownBy(() -> evaluation.run(study)).isInstanceOf(NotLockedException.class);
        as("anna");
        planLock.sign(study);
        planLock.sign(study);
        assertThat(planLock.status(study).locked()).as("one person signing twice").isFalse();
        assertThatThrownBy(() -> evaluation.run(study)).isInstanceOf(NotLockedException.class);
        assertThatThrownBy(() -> evaluation.latest(study)).isInstanceOf(NotLockedException.class);
        assertThatThrownBy(() -> counts.of(study, new Quarter(2024, 3), List.of("life_rating"))).isInstanceOf(IllegalStateException.class);
        as("bert");
        planLock.sign(study);
        assertThat(planLock.status(study).locked()).isTrue();
        assertThat(evaluation.run(study)).as("nothing is closed yet").isEmpty();
    }

    @Test
    void aQuarterIsNotCountedUntilAllItsWavesAreClosed() {
        lock();
        Quarter both = new Quarter(2025, 3);
        waves.close(study, "A", 4);
        assertThat(waves.allClosedIn(study, both)).isFalse();
        assertThatThrownBy(() -> counts.of(study, both, List.of("life_rating"))).isInstanceOf(IllegalStateException.class);
        waves.close(study, "B", 0);
        assertThat(waves.allClosedIn(study, both)).isTrue();
        assertThat(counts.of(study, both, List.of("life_rating")).answers()).isEmpty();
    }

    @Test
    void signingAndClosingAreRecorded() {
        lock();
        waves.close(study, "A", 4);
        assertThat(recorded).containsExactly(new EvaluationDeed.PlanSigned(study, planLock.status(study).fingerprint()),
                new EvaluationDeed.PlanSigned(study, planLock.status(study).fingerprint()),
                new EvaluationDeed.WaveClosed(study, new Cohort("A", new Quarter(2024, 3)), 4));
    }

    @Test
    void whatCannotBeRecordedIsNotDone() {
        as("anna");
        Audit full = deed -> {
            throw new UncheckedIOException(new IOException("The disk is full"));
        };
        assertThatThrownBy(() -> new PlanLock(store, surveys, CLOCK, full).sign(study))
                .isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> new Waves(store, Room.courier(), surveys, CLOCK, full).close(study, "A", 4))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(planLock.status(study).signatures()).isEmpty();
        assertThat(store.closedWaves(study)).isEmpty();
    }

    @Test
    void aWaveThatHasNotBegunCannotBeClosed() {
        as("anna");
        assertThatThrownBy(() -> waves.close(study, "B", 6)).isInstanceOf(IllegalArgumentException.class);
        assertThat(waves.toClose(study)).hasSize(9 + 6);
    }

    @Test
    void theWavesToCloseSayWhichAreOverAndWhichStillTakeAnswers() {
        List<Waves.Begun> begun = waves.toClose(study);
        assertThat(begun).filteredOn(wave -> !wave.ended()).singleElement()
                .isEqualTo(new Waves.Begun("B", 5, new Quarter(2026, 4), LocalDate.of(2026, 12, 31), false));
    }

    @Test
    void aPlanThatIsLockedAfterAnotherTextWasLockedIsAmended() {
        store.sign(study, "an earlier text", "anna", CLOCK.instant());
        assertThat(planLock.status(study).amended()).as("one signature locks nothing").isFalse();
        store.sign(study, "an earlier text", "bert", CLOCK.instant());
        lock();
        assertThat(planLock.status(study).locked()).isTrue();
        assertThat(planLock.status(study).amended()).isTrue();
    }

    private void lock() {
        as("anna");
        planLock.sign(study);
        as("bert");
        planLock.sign(study);
    }

    private static void as(String name) {
        SecurityContextHolder.getContext().setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(name, null, List.of()));
    }
}
