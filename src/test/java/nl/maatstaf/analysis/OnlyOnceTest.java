package nl.maatstaf.analysis;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import nl.maatstaf.analysis.result.OutcomeResult;
import nl.maatstaf.analysis.result.Results;
import nl.maatstaf.analysis.result.ResultsFile;
import nl.maatstaf.analysis.result.Standing;
import nl.maatstaf.analysis.result.SubgroupResult;
import nl.maatstaf.analysis.result.Tested;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.instrument.plan.Family;
import nl.maatstaf.instrument.reading.Reading;
import nl.maatstaf.staff.audit.Audit;
import nl.maatstaf.staff.audit.Deed;
import nl.maatstaf.staff.audit.EvaluationDeed;
import nl.maatstaf.store.StoreName;
import nl.maatstaf.store.TestStores;
import nl.maatstaf.study.WaveCalendar;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The confirmatory test is done once, at the planned end; before that no p-value leaves the program. */
class OnlyOnceTest {

    private static final String BEFORE_THE_END = "2026-11-16T12:00:00Z";
    private static final String AFTER_THE_END = "2027-11-16T12:00:00Z";

    private final String study = "study-" + UUID.randomUUID();
    private final List<Deed> recorded = new ArrayList<>();
    private final Audit audit = recorded::add;
    private final EvaluationStore store = new EvaluationStore(TestStores.stores());
    private final EvaluationRunStore runs = new EvaluationRunStore(TestStores.stores());
    private final Surveys surveys = surveys();

    @BeforeEach
    void peopleAnsweredAndThePlanIsLocked() {
        write(240);
        SecurityContextHolder.getContext().setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated("anna", null, List.of()));
        String text = surveys.protocol(study).orElseThrow().signedText();
        Locked.sign(study, text, "anna");
        Locked.sign(study, text, "bert");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void beforeThePlannedEndThereAreIntervalsAndNoPValueAnywhere() {
        closeAll();
        Results results = at(BEFORE_THE_END).run(study).orElseThrow().results();
        assertThat(results.provenance().ended()).isFalse();
        assertThat(results.primary().standing()).isEqualTo(Standing.INTERIM);
        assertThat(results.primary().comparison().planned()).isPresent();
        JsonNode text = JsonMapper.shared().readTree(ResultsFile.text(results));
        assertThat(text.findValues("p")).isEmpty();
        assertThat(text.findValues("tested")).isNotEmpty().allMatch(JsonNode::isNull);
    }

    @Test
    void atThePlannedEndThePrimaryAndTheKeySecondaryOutcomesAreTestedAndNothingElse() {
        closeAll();
        Results results = at(AFTER_THE_END).run(study).orElseThrow().results();
        assertThat(results.provenance().ended()).isTrue();
        assertThat(results.outcomes()).filteredOn(outcome -> outcome.tested().isPresent())
                .isNotEmpty().allMatch(outcome -> outcome.family() != Family.EXPLORATORY);
        assertThat(results.primary().tested()).isPresent();
        assertThat(results.outcomes()).filteredOn(outcome -> outcome.family() == Family.KEY_SECONDARY)
                .filteredOn(outcome -> outcome.tested().isPresent())
                .allMatch(outcome -> outcome.tested().orElseThrow().adjusted().isPresent());
    }

    @Test
    void whatWasTestedStaysWhatItWasWhenDataAreErasedAfterwards() {
        closeAll();
        Results before = at(AFTER_THE_END).run(study).orElseThrow().results();
        List<OutcomeResult> first = before.confirmatory();
        List<Optional<Tested>> subgroups = before.subgroups().stream().map(SubgroupResult::tested).toList();
        assertThat(subgroups).anyMatch(Optional::isPresent);
        owner().execute("DELETE FROM trajectory WHERE study = ? AND participant_id IN "
                + "(SELECT id FROM participant WHERE study = ? ORDER BY id LIMIT 40)", study, study);
        Results again = at(AFTER_THE_END).run(study).orElseThrow().results();
        assertThat(again.provenance().unchanged()).as("the snapshot is no longer what it was").isFalse();
        assertThat(again.confirmatory()).isEqualTo(first);
        assertThat(again.subgroups().stream().map(SubgroupResult::tested).toList()).isEqualTo(subgroups);
        assertThat(again.sensitivity()).isNotEmpty();
    }

    @Test
    void theSameRunTwiceGivesTheSameDigits() {
        closeAll();
        String first = ResultsFile.text(at(BEFORE_THE_END).run(study).orElseThrow().results());
        assertThat(ResultsFile.text(at(BEFORE_THE_END).run(study).orElseThrow().results())).isEqualTo(first);
        assertThat(ResultsFile.text(at(BEFORE_THE_END).latest(study).orElseThrow().results())).isEqualTo(first);
    }

    @Test
    void aRunIsRecordedBeforeItIsMadeAndAStoppedOneIsNotKept() {
        closeAll();
        assertThatThrownBy(() -> at(BEFORE_THE_END).run(study, (what, done, of) -> {
            if (done == 3) {
                throw new CancellationException(what);
            }
        })).isInstanceOf(CancellationException.class);
        assertThat(recorded).hasSize(1).allMatch(deed -> deed instanceof EvaluationDeed.PlanRun);
        assertThat(at(BEFORE_THE_END).latest(study)).isEmpty();
    }

    @Test
    void anAnswerToAnOpenWaveWaitsForTheNextSnapshot() {
        close("A", 0);
        long before = at(BEFORE_THE_END).run(study).orElseThrow().results().primary().observations();
        owner().execute("UPDATE trajectory SET w1 = 3 + participant_id % 5 WHERE study = ?", study);
        assertThat(at(BEFORE_THE_END).run(study).orElseThrow().results().primary().observations()).isEqualTo(before);
        close("A", 1);
        assertThat(at(BEFORE_THE_END).run(study).orElseThrow().results().primary().observations()).isGreaterThan(before);
    }

    private Evaluation at(String instant) {
        Clock clock = Clock.fixed(Instant.parse(instant), WaveCalendar.ZONE);
        return new Evaluation(new Snapshots(TestStores.stores()), store, runs, new PlanLock(store, surveys, clock, audit), surveys,
                new ProgramVersion(), clock, audit);
    }

    private void closeAll() {
        for (String cohort : List.of("A", "B")) {
            for (int wave = 0; wave <= 8; wave++) {
                close(cohort, wave);
            }
        }
    }

    private void close(String cohort, int wave) {
        store.close(study, cohort, wave, "anna", WaveCalendar.dayOf(Instant.parse(BEFORE_THE_END)));
    }

    /** Random scores, made by the database; whole numbers that fit every score of the questionnaire. */
    private void write(int people) {
        owner().execute("""
                INSERT INTO participant (study, cohort, arm, trede, part_time)
                SELECT ?, CASE WHEN i % 3 = 0 THEN 'B' ELSE 'A' END, CASE WHEN i % 2 = 0 THEN 'regular' ELSE 'tailored' END,
                    2 + i / 2 % 3, i / 6 % 3 = 0 FROM generate_series(1, ?) i""", study, people);
        surveys.protocol(study).orElseThrow().questionnaire().scores().forEach(score -> owner().execute("""
                INSERT INTO trajectory
                SELECT id, ?, study, cohort, arm, trede, part_time, v0, v1, v2, v3, v4, v5, v6, v7, v8
                FROM participant, LATERAL (SELECT
                    (hashint8(id * 10) & 1) * ?, CASE WHEN hashint8(id * 10 + 1) & 7 > 0 THEN (hashint8(id * 10 + 1) >> 3 & 1) * ? END,
                    (hashint8(id * 10 + 2) & 1) * ?, CASE WHEN hashint8(id * 10 + 3) & 7 > 0 THEN (hashint8(id * 10 + 3) >> 3 & 1) * ? END,
                    (hashint8(id * 10 + 4) & 1) * ?, CASE WHEN hashint8(id * 10 + 5) & 7 > 0 THEN (hashint8(id * 10 + 5) >> 3 & 1) * ? END,
                    (hashint8(id * 10 + 6) & 1) * ?, CASE WHEN hashint8(id * 10 + 7) & 7 > 0 THEN (hashint8(id * 10 + 7) >> 3 & 1) * ? END,
                    CASE WHEN hashint8(id * 10 + 8) & 7 > 0 THEN (hashint8(id * 10 + 8) >> 3 & 1) * ? END)
                    AS v (v0, v1, v2, v3, v4, v5, v6, v7, v8)
                WHERE study = ?""", score.name(), score.scale(), score.scale(), score.scale(), score.scale(), score.scale(),
                score.scale(), score.scale(), score.scale(), score.scale(), study));
    }

    private static DSLContext owner() {
        var owner = TestStores.owner(StoreName.RESPONSE);
        return DSL.using(owner.url(), owner.user(), owner.password());
    }

    private Surveys surveys() {
        Surveys shipped = Reading.of(Path.of("surveys")).surveys().orElseThrow();
        Map<String, Protocol> protocols = new HashMap<>(shipped.protocols());
        protocols.put(study, shipped.protocol("almere-45plus").orElseThrow());
        return new Surveys(shipped.instruments(), shipped.questionnaires(), shipped.plans(), protocols, List.of());
    }
}
