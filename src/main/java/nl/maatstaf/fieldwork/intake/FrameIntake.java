package nl.maatstaf.fieldwork.intake;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.staff.Role;
import nl.maatstaf.staff.SignedIn;
import nl.maatstaf.staff.audit.Audit;
import nl.maatstaf.staff.audit.FieldworkDeed;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.study.Cohort;
import nl.maatstaf.study.Quarter;
import nl.maatstaf.study.WaveCalendar;
import org.springframework.stereotype.Service;

/** Handing in the frame of a cohort: look first, then all or nothing. */
@Behind(Door.INTAKE)
@Service
@DenyAll
public class FrameIntake {

    private final IntakeStore store;
    private final IntakeSettings settings;
    private final Surveys surveys;
    private final Clock clock;
    private final Audit audit;

    FrameIntake(IntakeStore store, IntakeSettings settings, Surveys surveys, Clock clock, Audit audit) {
        this.store = store;
        this.settings = settings;
        this.surveys = surveys;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * A cohort whose frame can be handed in.
     *
     * @param study  the study's name
     * @param cohort the cohort
     */
    public record Open(String study, Cohort cohort) {}

    /** {@return the cohorts without a frame that are allocated in this quarter or the next} */
    @RolesAllowed(Role.IS_OFFICIAL)
    public List<Open> open() {
        var open = new ArrayList<Open>();
        for (Map.Entry<String, Protocol> protocol : surveys.protocols().entrySet()) {
            Map<String, Integer> taken = store.frameSizes(protocol.getKey());
            protocol.getValue().study().cohorts().stream()
                    .filter(cohort -> isTimeFor(cohort) && !taken.containsKey(cohort.name()))
                    .forEach(cohort -> open.add(new Open(protocol.getKey(), cohort)));
        }
        return open;
    }

    /** {@return the most bytes of a file} */
    @RolesAllowed(Role.IS_OFFICIAL)
    public int largestFile() {
        return settings.limits().bytes();
    }

    /** {@return the columns that a file for this cohort has, in order} */
    @RolesAllowed(Role.IS_OFFICIAL)
    public Set<FrameColumn> columns(Open into) {
        return rules(into).columns();
    }

    /** Looks through a file and puts nothing anywhere. */
    @RolesAllowed(Role.IS_OFFICIAL)
    public FrameFile dryRun(Open into, byte[] file) {
        return FrameCheck.of(file, rules(into), settings.limits());
    }

    /** Looks through a file once more, and hands in everybody in it who is eligible. */
    @RolesAllowed(Role.IS_OFFICIAL)
    public Handed handIn(Open into, byte[] file) {
        FrameRules rules = rules(into);
        if (!isTimeFor(rules.cohort())) {
            throw new IllegalArgumentException("Cohort " + rules.cohort().name() + " is not allocated now.");
        }
        return switch (FrameCheck.of(file, rules, settings.limits())) {
            case FrameFile.Refused refused -> new Handed.Refused(refused);
            case FrameFile.Sound sound -> {
                if (sound.members().isEmpty()) {
                    throw new IllegalArgumentException("Nobody in this file is eligible.");
                }
                audit.record(new FieldworkDeed.FrameHandedIn(into.study(), rules.cohort(), sound.members().size()));
                yield store.enter(new FrameReceipt(into.study(), rules.cohort().name(), clock.instant(), sound.counts()),
                        SignedIn.name(), sound.members());
            }
        };
    }

    /** {@return the counts of the frames that whoever is signed in handed in, the newest first} */
    @RolesAllowed(Role.IS_OFFICIAL)
    public List<FrameReceipt> own() {
        return store.frames(SignedIn.name());
    }

    /** By the definitions and not by what was handed over: an official chooses a cohort, and makes none. */
    private FrameRules rules(Open into) {
        Protocol protocol = surveys.protocol(into.study()).orElseThrow();
        return FrameRules.of(protocol, protocol.study().cohort(into.cohort().name()).orElseThrow(), YearMonth.from(today()));
    }

    private boolean isTimeFor(Cohort cohort) {
        int quartersAhead = cohort.allocation().since(Quarter.of(today()));
        return quartersAhead == 0 || quartersAhead == 1;
    }

    private LocalDate today() {
        return WaveCalendar.dayOf(clock.instant());
    }
}
