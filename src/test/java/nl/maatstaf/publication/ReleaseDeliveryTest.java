package nl.maatstaf.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.maatstaf.analysis.ReleaseOutbox;
import nl.maatstaf.store.TestStores;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.DesignFact;
import nl.maatstaf.study.Quarter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A release on its way from analysis to everybody. */
class ReleaseDeliveryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 16);

    private final String study = "study-" + UUID.randomUUID();
    private final ReleaseOutbox outbox = new ReleaseOutbox(TestStores.stores());
    private final ReleaseStore store = new ReleaseStore(TestStores.stores());
    private final Releases releases = new Releases(TestStores.stores());
    private final ReleaseCourier courier = new ReleaseCourier(outbox, store);

    @Test
    void aReleaseArrivesAsItWasSentAndIsForgottenWhereItCameFrom() {
        courier.send(study, release("6.1"), DAY);
        courier.deliver(study);
        assertThat(releases.of(study)).containsExactly(release("6.1"));
        assertThat(outbox.waiting(study)).isEmpty();
    }

    @Test
    void killedBeforeItArrivedItArrivesWithTheFiguresSentFirst() {
        courier.send(study, release("6.1"), DAY);
        courier.send(study, release("7.9"), DAY.plusDays(1));
        assertThat(releases.of(study)).isEmpty();
        courier.deliver(study);
        assertThat(releases.of(study)).containsExactly(release("6.1"));
    }

    @Test
    void killedAfterItArrivedItArrivesOnce() {
        courier.send(study, release("6.1"), DAY);
        store.write(study, release("6.1"), DAY);
        courier.deliver(study);
        courier.deliver(study);
        assertThat(releases.of(study)).containsExactly(release("6.1"));
        assertThat(outbox.waiting(study)).isEmpty();
    }

    @Test
    void whatIsReleasedNeverChanges() {
        courier.send(study, release("6.1"), DAY);
        courier.deliver(study);
        courier.send(study, release("7.9"), DAY);
        courier.deliver(study);
        assertThat(releases.of(study)).containsExactly(release("6.1"));
        assertThat(outbox.waiting(study)).as("nothing keeps knocking").isEmpty();
    }

    private static Release release(String mean) {
        var published = new PublishedMean(new BigDecimal(mean), new BigDecimal("5.0"), new BigDecimal("8.0"));
        return new Release(new Quarter(2026, 3), Map.of(Arm.REGULAR, 340, Arm.TAILORED, 335),
                Map.of(Arm.REGULAR, published, Arm.TAILORED, published), Set.of(DesignFact.NOT_RANDOMISED));
    }
}
