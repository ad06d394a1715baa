package nl.maatstaf.analysis.export;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.maatstaf.analysis.DesignFacts;
import nl.maatstaf.analysis.PlanLock;
import nl.maatstaf.analysis.Snapshot;
import nl.maatstaf.analysis.Snapshots;
import nl.maatstaf.analysis.pseudonymous.PseudonymousReader;
import nl.maatstaf.analysis.pseudonymous.PseudonymousRequest;
import nl.maatstaf.staff.Role;
import nl.maatstaf.staff.SignedIn;
import nl.maatstaf.staff.audit.Audit;
import nl.maatstaf.staff.audit.EvaluationDeed;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Demo;
import nl.maatstaf.store.Door;
import nl.maatstaf.study.WaveCalendar;
import org.springframework.stereotype.Service;

/** Exports of the latest snapshot of a study, under an agreement. */
@Behind(Door.EVALUATION)
@Service
@DenyAll
public class Exports {

    private final Snapshots snapshots;
    private final PlanLock planLock;
    private final DesignFacts designFacts;
    private final ExportStore store;
    private final PseudonymousReader reader;
    private final ExportWords words;
    private final Audit audit;
    private final Clock clock;
    private final Demo demo;

    Exports(Snapshots snapshots, PlanLock planLock, DesignFacts designFacts, ExportStore store, PseudonymousReader reader,
            I18NProvider texts, Audit audit, Clock clock, Demo demo) {
        this.snapshots = snapshots;
        this.planLock = planLock;
        this.designFacts = designFacts;
        this.store = store;
        this.reader = reader;
        this.words = new ExportWords(texts);
        this.audit = audit;
        this.clock = clock;
        this.demo = demo;
    }

    /**
     * What can be exported now.
     *
     * @param snapshot the latest snapshot; empty while no wave is closed
     * @param withArm  whether arms may be in it: a plan is locked
     */
    public record Standing(OptionalInt snapshot, boolean withArm) {}

    /** {@return what can be exported of a study now} */
    @RolesAllowed(Role.IS_EVALUATOR)
    public Standing standing(String study) {
        Optional<Snapshot> latest = snapshots.latest(study);
        return new Standing(latest.isPresent() ? OptionalInt.of(latest.get().number()) : OptionalInt.empty(),
                planLock.status(study).lockedLast().isPresent());
    }

    /** {@return the exports of a study that were begun, the latest first} */
    @RolesAllowed(Role.IS_EVALUATOR)
    public List<LoggedExport> earlier(String study) {
        return store.exports(study);
    }

    /**
     * Makes an export. It is in the audit chain and in the list before the first participant is read.
     *
     * @param request  what is asked for
     * @param random   where pseudonyms come from: other ones each time
     * @param to       where the zip goes; stays open
     * @param progress hears how far it is, and may stop it
     * @return what came of it
     * @throws ExportRefusedException when it may not be made
     * @throws java.io.UncheckedIOException when the zip can't be written
     */
    @RolesAllowed(Role.IS_EVALUATOR)
    public Exported export(ExportRequest request, SecureRandom random, OutputStream to, ExportProgress progress) {
        request.fault().ifPresent(Exports::refuse);
        Optional<Snapshot> latest = snapshots.latest(request.study());
        if (latest.isEmpty()) {
            refuse(ExportRefusal.NOTHING_CLOSED);
        }
        Optional<String> lockedPlan = planLock.status(request.study()).lockedLast();
        if (request.withArm() && lockedPlan.isEmpty()) {
            refuse(ExportRefusal.NOT_LOCKED);
        }
        Snapshot snapshot = latest.orElseThrow();
        LocalDate today = WaveCalendar.dayOf(clock.instant());
        audit.record(new EvaluationDeed.DataExported(request.study(), snapshot.number(), request.terms().recorded()));
        int number = store.begin(request, snapshot.number(), SignedIn.name(), today);
        var readMe = new ReadMe(request, number, snapshot, lockedPlan, designFacts.facts(request.study()), demo.on());
        var out = new DigestOutputStream(to, sha256());
        return reader.read(new PseudonymousRequest(request.study(), snapshot.number(), request.withArm(),
                request.fewest()), random, data -> {
                    ExportFile.write(data, readMe, words, today, out, progress);
                    String digest = HexFormat.of().formatHex(out.getMessageDigest().digest());
                    store.finish(request.study(), number, digest);
                    return new Exported(number, digest);
                });
    }

    private static void refuse(ExportRefusal refusal) {
        throw new ExportRefusedException(refusal);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
