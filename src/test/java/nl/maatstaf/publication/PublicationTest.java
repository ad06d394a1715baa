package nl.maatstaf.publication;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import nl.maatstaf.analysis.AnalysisServices;
import nl.maatstaf.analysis.QuarterInStore;
import nl.maatstaf.analysis.QuarterInStore.Person;
import nl.maatstaf.analysis.ReleaseProposal;
import nl.maatstaf.analysis.ReleaseProposals;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.instrument.TestSurveys;
import nl.maatstaf.instrument.reading.Reading;
import nl.maatstaf.publication.opendata.Cell;
import nl.maatstaf.publication.protection.Progress;
import nl.maatstaf.staff.audit.Audit;
import nl.maatstaf.staff.audit.Deed;
import nl.maatstaf.staff.audit.EvaluationDeed;
import nl.maatstaf.store.StoreConnection;
import nl.maatstaf.store.StoreName;
import nl.maatstaf.store.TestStores;
import nl.maatstaf.study.DesignFact;
import nl.maatstaf.study.Quarter;
import nl.maatstaf.study.WaveCalendar;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import static nl.maatstaf.database.response.Tables.COHORT_FACT;
import static nl.maatstaf.database.response.Tables.FRAME_COUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** From a closed quarter to what everybody sees, on a real store. */
class PublicationTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-11-16T12:00:00Z"), WaveCalendar.ZONE);
    private static final Quarter QUARTER = new Quarter(2025, 3);
    private static final Map<String, Integer> SCORES = Map.of("life_rating", 10, "own_direction", 60, "fear", 50, "paid_work_12h", 1);

    private final String study = "study-" + UUID.randomUUID();
    private final Surveys surveys = TestSurveys.shippedAs(study);
    private final List<Deed> recorded = new ArrayList<>();
    private final Audit audit = recorded::add;
    private final Releases releases = new Releases(TestStores.stores());
    private final Publication publication = new Publication(new ReleaseStore(TestStores.stores()), new ReleaseProposals(TestStores.stores()),
            AnalysisServices.quarterCounts(surveys, CLOCK, audit), AnalysisServices.designFacts(), surveys, CLOCK, audit);

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void oneProposesAndAnotherReleasesWhatWasProposed() {
        List<Person> people = closed(260);
        assertThat(publication.releasable(study)).containsExactly(QUARTER);
        as("anna");
        assertThat(publication.propose(study, QUARTER, Progress.NONE)).isEqualTo(Publication.Proposed.WAITING);
        assertThat(releases.of(study)).as("before anybody approved").isEmpty();
        as("bert");
        assertThat(publication.approve(study, proposal())).isTrue();
        Release release = releases.of(study).getFirst();
        assertThat(release).isEqualTo(Release.of(publication.proposals(study).getFirst()));
        assertThat(release.find("mean:life_rating", Map.of("arm", "tailored"))).get().extracting(Cell::value)
                .isEqualTo(mean(people, person -> person.arm().equals("tailored")));
        assertThat(release.find("frame", Map.of())).get().extracting(Cell::value).isEqualTo(new BigDecimal(520));
        assertThat(publication.releasable(study)).isEmpty();
        assertThat(recorded).endsWith(new EvaluationDeed.ReleaseProposed(study, QUARTER), new EvaluationDeed.QuarterReleased(study, QUARTER));
    }

    @Test
    void peopleAreToldApartByTheirAgeAsTheFrameHasIt() {
        List<Person> people = closed(260);
        as("anna");
        publication.propose(study, QUARTER, Progress.NONE);
        as("bert");
        publication.approve(study, proposal());
        for (String age : List.of("45-49", "50-55")) {
            assertThat(releases.of(study).getFirst().find("mean:life_rating", Map.of("age_band", age))).get().extracting(Cell::value)
                    .isEqualTo(mean(people, person -> person.traits().ageCode().equals(age)));
        }
    }

    @Test
    void peopleAreToldApartByTheirSexWhereTheStudySaysSo(@TempDir Path folder) throws IOException {
        TestSurveys.copy(Path.of("surveys"), folder);
        Path file = folder.resolve("studies/almere-45plus.yaml");
        Files.writeString(file, Files.readString(file).replace("by: [arm, trede, part-time, age-band]", "by: [arm, sex]")
                .replaceFirst("(?m)^  age-bands:.*\\n", ""));
        Surveys changed = Reading.of(folder).surveys().orElseThrow();
        var protocols = new HashMap<>(changed.protocols());
        protocols.put(study, changed.protocol("almere-45plus").orElseThrow());
        var bySex = new Surveys(changed.instruments(), changed.questionnaires(), changed.plans(), protocols, List.of());
        List<Person> people = closed(260);
        as("anna");
        assertThat(new Publication(new ReleaseStore(TestStores.stores()), new ReleaseProposals(TestStores.stores()),
                AnalysisServices.quarterCounts(bySex, CLOCK, audit), AnalysisServices.designFacts(), bySex, CLOCK, audit)
                .propose(study, QUARTER, Progress.NONE)).isEqualTo(Publication.Proposed.WAITING);
        for (String sex : List.of("f", "m")) {
            assertThat(Release.of(proposal()).find("mean:life_rating", Map.of("sex", sex))).get().extracting(Cell::value)
                    .isEqualTo(mean(people, person -> person.traits().sexCode().equals(sex)));
        }
        assertThat(Release.of(proposal()).find("response", Map.of("sex", "x"))).as("nobody").isEmpty();
    }

    @Test
    void nothingIsProposedWhereTheFrameDoesNotSayWhatPeopleAreToldApartBy() {
        closed(260);
        var owner = TestStores.owner(StoreName.RESPONSE);
        DSL.using(owner.url(), owner.user(), owner.password()).update(FRAME_COUNT).set(FRAME_COUNT.AGE_BAND, "")
                .where(FRAME_COUNT.STUDY.eq(study)).and(FRAME_COUNT.COHORT.eq("A")).and(FRAME_COUNT.AGE_BAND.eq("45-49")).execute();
        as("anna");
        assertThat(publication.propose(study, QUARTER, Progress.NONE)).isEqualTo(Publication.Proposed.FRAME_LACKS_IT);
        assertThat(publication.proposals(study)).isEmpty();
    }

    @Test
    void whoeverProposedCanNotReleaseIt() {
        closed(260);
        as("anna");
        publication.propose(study, QUARTER, Progress.NONE);
        ReleaseProposal own = publication.proposals(study).getFirst();
        assertThat(publication.mayApprove(own)).isFalse();
        assertThatThrownBy(() -> publication.approve(study, own)).isInstanceOf(IllegalStateException.class);
        assertThat(releases.of(study)).isEmpty();
        as("bert");
        assertThat(publication.mayApprove(own)).isTrue();
    }

    @Test
    void aQuarterIsReleasedOnceWhateverIsTriedLater() {
        closed(260);
        as("anna");
        publication.propose(study, QUARTER, Progress.NONE);
        as("bert");
        ReleaseProposal seen = proposal();
        publication.approve(study, seen);
        List<Release> first = releases.of(study);
        assertThatThrownBy(() -> publication.propose(study, QUARTER, Progress.NONE)).isInstanceOf(IllegalStateException.class);
        int deeds = recorded.size();
        publication.takeBack(study, QUARTER);
        assertThat(publication.approve(study, seen)).isFalse();
        assertThat(releases.of(study)).isEqualTo(first);
        assertThat(recorded).as("nothing was done").hasSize(deeds);
    }

    @Test
    void onlyWhatTheSecondPersonSawIsReleased() {
        closed(260);
        as("anna");
        publication.propose(study, QUARTER, Progress.NONE);
        ReleaseProposal seen = proposal();
        publication.takeBack(study, QUARTER);
        publication.propose(study, QUARTER, Progress.NONE);
        as("bert");
        assertThat(publication.approve(study, changed(seen))).isFalse();
        assertThat(releases.of(study)).isEmpty();
    }

    @Test
    void whatHasToBeSaidSinceIsNotLeftOut() {
        closed(260);
        as("anna");
        publication.propose(study, QUARTER, Progress.NONE);
        StoreConnection owner = TestStores.owner(StoreName.RESPONSE);
        DSL.using(owner.url(), owner.user(), owner.password()).insertInto(COHORT_FACT).set(COHORT_FACT.STUDY, study)
                .set(COHORT_FACT.COHORT, "A").set(COHORT_FACT.FACT, DesignFact.ARM_LIST_EARLY.code()).execute();
        as("bert");
        assertThat(publication.approve(study, proposal())).isFalse();
        publication.takeBack(study, QUARTER);
        as("anna");
        publication.propose(study, QUARTER, Progress.NONE);
        as("bert");
        assertThat(publication.approve(study, proposal())).isTrue();
        assertThat(releases.of(study).getFirst().facts()).containsExactly(DesignFact.ARM_LIST_EARLY);
    }

    @Test
    void brokenOffAfterApprovingItArrivesWhenSomebodyLooks() {
        closed(260);
        as("anna");
        publication.propose(study, QUARTER, Progress.NONE);
        assertThat(new ReleaseProposals(TestStores.stores()).approve(study, proposal(), "bert", QUARTER.lastDay())).isTrue();
        assertThat(releases.of(study)).isEmpty();
        publication.deliver(study);
        assertThat(releases.of(study)).hasSize(1);
    }

    @Test
    void paidWorkWhichTheRegisterKnowsIsNeverShownOfSmallerGroupsThanAnArm() {
        closed(260);
        as("anna");
        publication.propose(study, QUARTER, Progress.NONE);
        assertThat(proposal().cells()).filteredOn(cell -> cell.measure().contains("paid_work_12h"))
                .allMatch(cell -> cell.levels().get(1).isEmpty() && cell.levels().get(2).isEmpty());
    }

    private ReleaseProposal proposal() {
        return publication.proposals(study).getFirst();
    }

    private static ReleaseProposal changed(ReleaseProposal seen) {
        return new ReleaseProposal(seen.quarter(), seen.filters(), seen.facts(), seen.cells().subList(1, seen.cells().size()), seen.hidden(),
                seen.effort(), seen.proposed(), seen.approved());
    }

    @Test
    void whatIsTakenBackCanBeProposedAgain() {
        closed(260);
        as("anna");
        publication.propose(study, QUARTER, Progress.NONE);
        publication.takeBack(study, QUARTER);
        assertThat(publication.proposals(study)).isEmpty();
        assertThat(publication.releasable(study)).containsExactly(QUARTER);
    }

    @Test
    void ofTooFewPeopleNothingIsProposed() {
        closed(20);
        as("anna");
        assertThat(publication.propose(study, QUARTER, Progress.NONE)).isEqualTo(Publication.Proposed.NOTHING_TO_SHOW);
        assertThat(publication.proposals(study)).isEmpty();
    }

    @Test
    void whatIsStoppedProposesNothing() {
        closed(260);
        as("anna");
        assertThatThrownBy(() -> publication.propose(study, QUARTER, (_, _, _) -> {
            throw new CancellationException();
        })).isInstanceOf(CancellationException.class);
        assertThat(publication.proposals(study)).isEmpty();
    }

    @Test
    void everythingThatIsNotShownIsListedWithAReason() {
        closed(260);
        as("anna");
        publication.propose(study, QUARTER, Progress.NONE);
        ReleaseProposal proposal = publication.proposals(study).getFirst();
        assertThat(proposal.hidden()).extracting(ReleaseProposal.Hidden::reason).contains("too-few");
        assertThat(proposal.hidden()).noneMatch(hidden -> proposal.cells().stream().anyMatch(cell ->
                cell.measure().equals(hidden.measure()) && cell.levels().equals(hidden.levels())));
        long said = proposal.cells().stream().filter(cell -> !cell.measure().matches("(frame|sd:|difference:).*")).count();
        assertThat(said + proposal.hidden().size()).as("40 groups, how many answered and five questions; and paid work of everybody and of each arm").isEqualTo(40 * 6 + 3);
    }

    private List<Person> closed(int people) {
        as("carla");
        List<Person> put = QuarterInStore.put(study, people, SCORES, new SplittableRandom(people));
        var waves = AnalysisServices.waves(surveys, CLOCK, audit);
        waves.close(study, "A", 4);
        waves.close(study, "B", 0);
        var planLock = AnalysisServices.planLock(surveys, CLOCK, audit);
        planLock.sign(study);
        as("dirk");
        planLock.sign(study);
        return put;
    }

    private static BigDecimal mean(List<Person> people, Predicate<Person> which) {
        double mean = people.stream().filter(which).filter(person -> person.scaled().containsKey("life_rating"))
                .mapToInt(person -> person.scaled().get("life_rating")).average().orElseThrow();
        return BigDecimal.valueOf(mean).setScale(1, RoundingMode.HALF_UP);
    }

    private static void as(String name) {
        SecurityContextHolder.getContext().setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(name, null, List.of()));
    }
}
