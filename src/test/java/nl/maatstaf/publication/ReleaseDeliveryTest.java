package nl.maatstaf.publication;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import nl.maatstaf.analysis.ReleaseProposal;
import nl.maatstaf.analysis.ReleaseProposals;
import nl.maatstaf.publication.opendata.Cell;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.TestStores;
import nl.maatstaf.study.DesignFact;
import nl.maatstaf.study.Quarter;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;

import static nl.maatstaf.database.response.Tables.RELEASE_PROPOSAL_CELL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A release on its way from one evaluator to another, and from there to everybody. */
class ReleaseDeliveryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 16);
    private static final Quarter QUARTER = new Quarter(2026, 3);

    private final String study = "study-" + UUID.randomUUID();
    private final ReleaseProposals proposals = new ReleaseProposals(TestStores.stores());
    private final ReleaseStore store = new ReleaseStore(TestStores.stores());
    private final Releases releases = new Releases(TestStores.stores());

    @Test
    void aProposalIsKeptAsItWasMadeWithWhatItHides() {
        proposals.put(study, proposal("6.1"));
        assertThat(proposals.all(study)).containsExactly(proposal("6.1"));
        assertThat(proposals.onTheirWay(study)).as("before somebody approves").isEmpty();
    }

    @Test
    void ofTwoProposalsOfOneQuarterTheFirstStands() {
        proposals.put(study, proposal("6.1"));
        proposals.put(study, proposal("7.9"));
        assertThat(proposals.all(study)).containsExactly(proposal("6.1"));
    }

    @Test
    void whoeverProposesCannotApprove() {
        proposals.put(study, proposal("6.1"));
        assertThatThrownBy(() -> proposals.approve(study, proposal("6.1"), "anna", DAY)).isInstanceOf(DataAccessException.class);
        assertThat(proposals.onTheirWay(study)).isEmpty();
    }

    @Test
    void whatIsApprovedStaysAndCannotBeTakenBackOrAddedTo() {
        proposals.put(study, proposal("6.1"));
        assertThat(proposals.approve(study, proposal("6.1"), "bert", DAY)).isTrue();
        proposals.takeBack(study, QUARTER);
        assertThat(proposals.onTheirWay(study)).extracting(ReleaseProposal::approved)
                .containsExactly(Optional.of(new ReleaseProposal.Signed("bert", DAY)));
        assertThatThrownBy(() -> TestStores.stores().as(StoreRole.RESPONSE_EVALUATION).insertInto(RELEASE_PROPOSAL_CELL)
                .set(RELEASE_PROPOSAL_CELL.STUDY, study).set(RELEASE_PROPOSAL_CELL.QUARTER, QUARTER.toString())
                .set(RELEASE_PROPOSAL_CELL.PLACE, 7).set(RELEASE_PROPOSAL_CELL.MEASURE, "response")
                .set(RELEASE_PROPOSAL_CELL.LEVELS, new String[] {""}).set(RELEASE_PROPOSAL_CELL.VALUE, BigDecimal.ONE).execute())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatIsTakenBackCanBeProposedAnew() {
        proposals.put(study, proposal("6.1"));
        proposals.takeBack(study, QUARTER);
        assertThat(proposals.all(study)).isEmpty();
        proposals.put(study, proposal("6.2"));
        assertThat(proposals.all(study)).containsExactly(proposal("6.2"));
    }

    @Test
    void aReleaseArrivesWithTheDecimalsItWasProposedWith() {
        arrive("6.0");
        assertThat(releases.of(study)).containsExactly(release("6.0"));
        assertThat(releases.of(study).getFirst().csv()).isEqualTo("""
                release,view,measure,arm,trede,value,lower,upper
                2026Q3,all,frame,,,675,,
                2026Q3,arm,mean:life_rating,tailored,,6.0,5.5,6.5
                """);
    }

    @Test
    void aQuarterArrivesOnceWhateverComesLater() {
        arrive("6.1");
        store.write(study, release("7.9"));
        assertThat(releases.of(study)).containsExactly(release("6.1"));
    }

    @Test
    void aFigureIsFoundByItsGroupAndWhatIsNotThereIsNot() {
        Release release = release("6.1");
        assertThat(release.find("mean:life_rating", Map.of("arm", "tailored"))).get().extracting(Cell::value)
                .isEqualTo(new BigDecimal("6.1"));
        assertThat(release.find("mean:life_rating", Map.of("arm", "regular"))).isEmpty();
        assertThat(release.find("mean:life_rating", Map.of("sex", "man"))).as("a filter it does not have").isEmpty();
        assertThat(release.find("frame", Map.of())).isPresent();
    }

    private void arrive(String mean) {
        proposals.put(study, proposal(mean));
        assertThat(proposals.approve(study, proposal(mean), "bert", DAY)).isTrue();
        proposals.onTheirWay(study).forEach(waiting -> store.write(study, Release.of(waiting)));
        proposals.delivered(study, QUARTER);
        assertThat(proposals.onTheirWay(study)).as("nothing keeps knocking").isEmpty();
    }

    private static ReleaseProposal proposal(String mean) {
        return new ReleaseProposal(QUARTER, List.of("arm", "trede"), Set.of(DesignFact.NOT_RANDOMISED),
                List.of(new ReleaseProposal.Cell("frame", List.of("", ""), new BigDecimal("675"), null, null),
                        new ReleaseProposal.Cell("mean:life_rating", List.of("tailored", ""), new BigDecimal(mean),
                                new BigDecimal("5.5"), new BigDecimal("6.5"))),
                List.of(new ReleaseProposal.Hidden("response", List.of("", "2"), "too-few")),
                new ReleaseProposal.Effort(12, OptionalDouble.of(8.5), Duration.ofMillis(1234)),
                new ReleaseProposal.Signed("anna", DAY), Optional.empty());
    }

    private static Release release(String mean) {
        return new Release(QUARTER, DAY, List.of("arm", "trede"), Set.of(DesignFact.NOT_RANDOMISED),
                List.of(new Cell("frame", List.of("", ""), new BigDecimal("675"), Optional.empty()),
                        new Cell("mean:life_rating", List.of("tailored", ""), new BigDecimal(mean),
                                Optional.of(new Cell.Bounds(new BigDecimal("5.5"), new BigDecimal("6.5"))))));
    }
}
