package nl.maatstaf.analysis.export;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.maatstaf.analysis.AnalysisServices;
import nl.maatstaf.analysis.Snapshots;
import nl.maatstaf.analysis.Terms;
import nl.maatstaf.analysis.pseudonymous.PseudonymousReading;
import nl.maatstaf.instrument.Answer;
import nl.maatstaf.instrument.Answers;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.responding.AccessCode;
import nl.maatstaf.responding.Admission;
import nl.maatstaf.responding.RegisterEntry;
import nl.maatstaf.responding.Room;
import nl.maatstaf.responding.Written;
import nl.maatstaf.staff.audit.Audit;
import nl.maatstaf.staff.audit.Deed;
import nl.maatstaf.store.Demo;
import nl.maatstaf.store.TestStores;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.ExposureKind;
import nl.maatstaf.study.Quarter;
import nl.maatstaf.study.Stratum;
import nl.maatstaf.study.Traits;
import nl.maatstaf.study.TredeCode;
import nl.maatstaf.study.WaveCalendar;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * A study in a real store with wave 0 of cohort A closed: 30 people in layer 3-no, 8 in 2-no, 12 in 4-yes, of whom the
 * last two sent nothing; and 5 people of cohort B, who are too few to be told of.
 */
final class ExportRoom {

    static final String PURPOSE = "Promotieonderzoek naar eigen regie";
    static final int PEOPLE = 50;
    static final int SILENT = 2;
    static final String STORY = "GEHEIMWOORD";

    /** No pseudonym and no answer looks like these. */
    private static final long FIRST_ID = 7_770_000_000_000L;

    final Room room = new Room();
    final String study = room.study;
    final List<AccessCode> codes;
    final List<Deed> recorded = new ArrayList<>();
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-16T12:00:00Z"), WaveCalendar.ZONE);

    ExportRoom() {
        room.owner().execute("ALTER TABLE participant ALTER COLUMN id RESTART WITH " + (FIRST_ID + 1000L * room.number));
        var random = new SplittableRandom(room.number + 90_000);
        var admissions = new ArrayList<Admission>();
        for (int i = 0; i < PEOPLE + 5; i++) {
            Stratum stratum = i < 30 ? new Stratum(3, false) : i < 38 ? new Stratum(2, false) : new Stratum(4, true);
            admissions.add(new Admission(AccessCode.draw(random), i < PEOPLE ? "A" : "B", Arm.values()[i % 2], stratum, Traits.NONE));
        }
        room.desk.receive(UUID.randomUUID(), study, admissions);
        codes = admissions.stream().map(Admission::code).toList();
        for (int i = 0; i < PEOPLE - SILENT; i++) {
            Written.by(room, codes.get(i), new TreeMap<>(Map.of(0, new Answers(answers(i)))));
        }
        room.registerDesk.receive(study, new Quarter(2024, 4), 1, codes.stream().map(code -> new RegisterEntry(code,
                new TredeCode("3.2"), true, 20, false, Set.of(new RegisterEntry.Exposure(ExposureKind.FUNDS,
                YearMonth.of(2024, 11))))).toList());
        room.closeWave("A", 0);
    }

    /** The first five are somebody in particular; OD1 to OD4 tell everybody else apart. */
    private static Map<String, Answer> answers(int i) {
        var answers = new TreeMap<String, Answer>();
        answers.put("LR1", value(1 + i % 10));
        answers.put("AY2", value(i == 2 || i == 3 ? 3 : 1 + i % 2));
        answers.put("AY6", value(12 + 3 * i));
        answers.put("OD3", value(1 + i / 25));
        answers.put("OD4", value(1 + i / 5 % 5));
        answers.put("JS1", value(i == 1 ? 1 : 2));
        switch (i) {
            case 0 -> answers.put("OD2", new Answer.Declined());
            case 1 -> answers.putAll(Map.of("JS5", value(3), "OD1", value(2), "OD2", value(1)));
            case 4 -> answers.putAll(Map.of("ST1", new Answer.Text("=" + STORY), "ST2", value(1), "WS1", value(1),
                    "WS4", new Answer.Month(YearMonth.of(2010, 5)), "OD1", value(5), "OD2", value(1)));
            case 5 -> answers.putAll(Map.of("WS1", value(2), "WS4", new Answer.Month(YearMonth.of(2024, 8)),
                    "OD1", value(1), "OD2", value(2), "ND1", new Answer.Several(List.of(3, 7))));
            default -> answers.putAll(Map.of("OD1", value(1 + i % 5), "OD2", value(1)));
        }
        return answers;
    }

    private static Answer value(int code) {
        return new Answer.Value(code);
    }

    Exports exports() {
        return exports(recorded::add);
    }

    Exports exports(Audit audit) {
        return new Exports(new Snapshots(TestStores.stores()), AnalysisServices.planLock(everyStudy(), clock, audit),
                AnalysisServices.designFacts(), new ExportStore(TestStores.stores()), PseudonymousReading.of(TestStores.stores(), everyStudy()),
                new DefaultI18NProvider(List.of(Locale.of("nl"), Locale.ENGLISH)), audit, clock, new Demo(true));
    }

    /** Rooms of later numbers too. */
    private Surveys everyStudy() {
        var protocols = new HashMap<>(room.surveys.protocols());
        for (int number = 1; number <= room.number + 10; number++) {
            protocols.put("study-" + number, room.protocol);
        }
        return new Surveys(room.surveys.instruments(), room.surveys.questionnaires(), room.surveys.plans(), protocols, List.of());
    }

    ExportRequest request(boolean withArm) {
        return new ExportRequest(study, withArm, 10, new Terms(PURPOSE, "DPA-2026-7"));
    }

    /** Exports without arms by chance that comes back with its seed. */
    Map<String, byte[]> files(int seed) {
        return files(request(false), seed);
    }

    Map<String, byte[]> files(ExportRequest request, int seed) {
        var zip = new ByteArrayOutputStream();
        export(exports(), request, seed, zip, ExportProgress.UNWATCHED);
        return unzipped(zip.toByteArray());
    }

    Exported export(Exports exports, ExportRequest request, int seed, OutputStream to, ExportProgress progress) {
        SecurityContextHolder.getContext().setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated("anna", null, List.of()));
        try {
            return exports.export(request, chance(seed), to, progress);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    static SecureRandom chance(int seed) {
        try {
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(seed);
            return random;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, byte[]> unzipped(byte[] bytes) {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }
}
