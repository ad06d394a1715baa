package nl.maatstaf.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.maatstaf.analysis.result.Results;
import nl.maatstaf.demo.SimulatedPerson;
import nl.maatstaf.demo.SimulatedStudy;
import nl.maatstaf.demo.Simulation;
import nl.maatstaf.instrument.Answers;
import nl.maatstaf.instrument.Occasion;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Questionnaire;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.instrument.reading.Reading;
import nl.maatstaf.staff.audit.Audit;
import nl.maatstaf.store.TestStores;
import nl.maatstaf.study.Cohort;
import nl.maatstaf.study.DesignFact;
import nl.maatstaf.study.Stratum;
import nl.maatstaf.study.WaveCalendar;
import nl.maatstaf.surveys.SurveyFolder;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The simulated study of the demo on its day, in a real store under a name of its own. */
public final class SimulatedStudyInStore {

    private static final Path SHIPPED = Path.of("surveys");
    private static final long SEED = 45;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 16);
    private static final Clock CLOCK = Clock.fixed(DAY.atTime(12, 0).atZone(WaveCalendar.ZONE).toInstant(), WaveCalendar.ZONE);

    private final String name = "study-" + UUID.randomUUID();
    private final Path definitions;
    private final Surveys surveys;
    private final Protocol protocol;
    private final StoredStudy stored = StoredStudy.withoutLock(name);
    private final Snapshots snapshots = new Snapshots(TestStores.stores());
    private final EvaluationStore store = new EvaluationStore(TestStores.stores());
    private final EvaluationRunStore runs = new EvaluationRunStore(TestStores.stores());
    private final SplittableRandom random = new SplittableRandom(SEED);
    private long someone;

    /**
     * Writes everything down and closes what has ended.
     *
     * @param folder an empty folder, for the definitions of a study of that name
     */
    public SimulatedStudyInStore(Path folder) {
        definitions = copied(folder);
        surveys = Reading.of(definitions).surveys().orElseThrow();
        protocol = surveys.protocol(name).orElseThrow();
        protocol.study().cohorts().forEach(cohort -> stored.fact(cohort.name(), DesignFact.SIMULATED_ARMS));
        SimulatedStudy simulated = Simulation.whole(SEED, protocol, DAY);
        simulated.people().stream().collect(Collectors.groupingBy(one ->
                        List.of(one.cohort().name(), one.arm(), one.person().stratum()), Collectors.toList()))
                .values().forEach(alike -> stored.frame(alike.getFirst().cohort().name(), alike.getFirst().arm(),
                        alike.getFirst().person().stratum(), alike.size()));
        simulated.invited().forEach(this::write);
        for (Cohort cohort : protocol.study().cohorts()) {
            protocol.study().calendar().closedWaves(cohort, DAY).forEach(wave -> stored.close(cohort.name(), wave));
        }
    }

    /** {@return the name of the study} */
    String name() {
        return name;
    }

    private Path copied(Path folder) {
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.filter(Files::isRegularFile).filter(one -> one.toString().endsWith(".yaml")).toList()) {
                Path target = folder.resolve(SHIPPED.relativize(file).toString().replace("studies/almere-45plus", "studies/" + name));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes out everything that one participant scored. */
    void eraseSomebody() {
        stored.erase(someone);
    }

    /** Lets two evaluators lock the plan. */
    void sign() {
        for (String evaluator : List.of("anna", "bert")) {
            as(evaluator, () -> planLock().sign(name));
        }
    }

    /** Runs the plan, and gives what it gave. */
    Results run() {
        var evaluation = new Evaluation(snapshots, store, runs, planLock(), surveys, new ProgramVersion(), CLOCK, _ -> { });
        return as("anna", () -> evaluation.run(name).orElseThrow().results());
    }

    /** {@return the service that makes bundles of it} */
    Bundles bundles(Audit audit) {
        return new Bundles(snapshots, store, runs, planLock(), surveys, new SurveyFolder(definitions), audit);
    }

    private PlanLock planLock() {
        return new PlanLock(store, surveys, CLOCK, _ -> { });
    }

    private static void as(String evaluator, Runnable deed) {
        as(evaluator, () -> {
            deed.run();
            return true;
        });
    }

    private static <T> T as(String evaluator, Supplier<T> deed) {
        SecurityContextHolder.getContext().setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(evaluator, null, List.of()));
        try {
            return deed.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private void write(SimulatedPerson person) {
        Stratum stratum = person.person().stratum();
        long id = stored.person(person.cohort().name(), person.arm(), stratum);
        someone = person.answers().isEmpty() ? someone : id;
        Questionnaire questionnaire = protocol.questionnaire();
        List<Score> scores = questionnaire.scores();
        Integer[][] values = new Integer[scores.size()][protocol.study().lastWave() + 1];
        SortedMap<Integer, Answers> answers = person.answers();
        if (!answers.isEmpty()) {
            List<Occasion> occasions = Occasion.upTo(answers.lastKey(), YearMonth.from(DAY), questionnaire, answers);
            answers.forEach((wave, given) -> {
                Answers counted = questionnaire.counted(given, occasions.get(wave));
                for (int i = 0; i < scores.size(); i++) {
                    OptionalInt value = scores.get(i).scaled(counted, occasions.get(wave));
                    values[i][wave] = value.isPresent() ? value.getAsInt() : null;
                }
            });
        }
        for (int i = 0; i < scores.size(); i++) {
            stored.score(id, scores.get(i).name(), values[i]);
        }
        if (answers.containsKey(0)) {
            var given = new TreeMap<String, String>();
            answers.getOrDefault(0, Answers.NONE).byQuestion().forEach((question, answer) -> given.put(question, answer.stored()));
            stored.answers(id, 0, given);
        }
        register(id, person.cohort(), stratum);
    }

    /** A register as it might be: people stay or go one step up, and some are offered something. */
    private void register(long id, Cohort cohort, Stratum stratum) {
        for (int quarter = 1; quarter <= 4; quarter++) {
            int step = Math.min(6, stratum.trede() + (random.nextInt(4) == 0 ? 1 : 0));
            stored.register(id, cohort.allocation().plus(quarter).toString(), Integer.toString(step).replace("2", "2.0"),
                    random.nextInt(5) == 0 ? 16 : 0);
            if (random.nextInt(3) == 0) {
                stored.exposure(id, Arrays.asList("training", "funds").get(random.nextInt(2)),
                        cohort.allocation().plus(quarter).firstDay());
            }
        }
    }
}
