package nl.maatstaf.analysis.report;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import com.vaadin.flow.i18n.I18NProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.maatstaf.analysis.EvaluationRun;
import nl.maatstaf.analysis.PlanLock;
import nl.maatstaf.analysis.engine.Engine;
import nl.maatstaf.analysis.engine.GivenData;
import nl.maatstaf.analysis.engine.Question;
import nl.maatstaf.analysis.exhibit.Exhibits;
import nl.maatstaf.analysis.exhibit.Wording;
import nl.maatstaf.analysis.result.Provenance;
import nl.maatstaf.analysis.result.Results;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Texts;
import nl.maatstaf.instrument.reading.Reading;
import nl.maatstaf.shell.paper.PaperFile;
import nl.maatstaf.shell.paper.PaperFormat;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.DesignFact;

/** Reports of the shipped plan about people that a test makes up. */
final class MadeReport {

    static final Locale DUTCH = Locale.of("nl");

    private static final I18NProvider TEXTS = new DefaultI18NProvider(List.of(DUTCH, Locale.ENGLISH));
    private static final String FINGERPRINT = "0123456789abcdef";
    private static final Protocol SHIPPED =
            Reading.of(Path.of("surveys")).surveys().orElseThrow().protocol("almere-45plus").orElseThrow();
    private static final int PEOPLE = 180;

    private final Protocol protocol;
    private final Results results;

    private MadeReport(Protocol protocol, Results results) {
        this.protocol = protocol;
        this.results = results;
    }

    /** The report before the planned end. */
    static MadeReport beforeTheEnd() {
        return of(false, 4, Map.of());
    }

    /** The report at the planned end. */
    static MadeReport atTheEnd(DesignFact... facts) {
        var said = new TreeMap<String, TreeSet<String>>();
        for (DesignFact fact : facts) {
            said.put(fact.code(), new TreeSet<>(List.of("A")));
        }
        return of(true, 8, said);
    }

    private static MadeReport of(boolean ended, int last, Map<String, TreeSet<String>> facts) {
        var provenance = new Provenance("almere-45plus", SHIPPED.plan().reference(), FINGERPRINT, false, 1, FINGERPRINT, true,
                new TreeMap<>(Map.of("A", new TreeSet<>(List.of(0)))), ended, new TreeMap<>(facts), "made");
        return new MadeReport(SHIPPED, Engine.run(new Question(SHIPPED, SHIPPED.plan(), Optional.of(SHIPPED.plan()), provenance,
                List.of(), List.of()), people(last), (_, _, _) -> { }));
    }

    /** The same results of a study with another title. */
    MadeReport titled(String title) {
        return new MadeReport(new Protocol(protocol.study(), new Texts(Map.of("nl", title, "en", title)), protocol.eligibility(),
                protocol.help(), protocol.languages(), protocol.ownCaveats(), protocol.questionnaire(), protocol.plan(),
                protocol.release(), protocol.privacy(), protocol.fingerprint()), results);
    }

    /** {@return the web page} */
    String page(Locale language) {
        var words = new Wording(TEXTS, language, protocol);
        var lock = new PlanLock.Status(protocol.plan(), FINGERPRINT, List.of(), false, Optional.of(protocol.plan()),
                Optional.of(FINGERPRINT));
        var sources = new Sources(new EvaluationRun(1, "anna", LocalDate.of(2027, 11, 16), results),
                Exhibits.of(results, words), lock, Optional.empty(), false);
        var out = new ByteArrayOutputStream();
        try {
            PaperFile.write(new ReportText(words, sources, TEXTS).written(PaperFormat.HTML), PaperFormat.HTML, LocalDate.EPOCH, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Every score of the plan at every wave, with a few that stop; of the second cohort the waves up to {@code last} are closed. */
    private static GivenData people(int last) {
        var random = new SplittableRandom(1);
        var data = new GivenData().closed("A", 8).closed("B", last);
        String[] strata = {"2-no", "2-yes", "3-no", "3-yes", "4-no", "4-yes"};
        for (int i = 0; i < PEOPLE; i++) {
            GivenData.Given person = data.person(i % 2 == 0 ? Arm.REGULAR : Arm.TAILORED).cohort(i % 3 == 0 ? "B" : "A")
                    .stratum(strata[i / 2 % strata.length]).chose("AY2", 1 + i / 5 % 2).chose("AY7", 1 + i / 7 % 2);
            int stops = random.nextInt(4) == 0 ? 1 + random.nextInt(8) : 9;
            for (int wave = 0; wave < stops; wave++) {
                person.saysAt(wave, "life_rating", 3 + random.nextInt(6))
                        .saysAt(wave, "own_direction", 1 + random.nextInt(5)).saysAt(wave, "fear", 1 + random.nextInt(5))
                        .saysAt(wave, "unmet_needs", random.nextInt(4))
                        .saysAt(wave, "paid_work_12h", wave > 0 && random.nextInt(5) == 0 ? 1 : 0)
                        .saysAt(wave, "basic_conditions_worries", random.nextInt(12))
                        .saysAt(wave, "job_search_confidence", 1 + random.nextInt(5))
                        .saysAt(wave, "volunteers", random.nextInt(2)).saysAt(wave, "need_barrier", random.nextInt(2))
                        .saysAt(wave, "informal_care_rules", 1 + random.nextInt(5))
                        .saysAt(wave, "fidelity", 1 + random.nextInt(5));
            }
        }
        return data;
    }
}
