package nl.maatstaf.fieldwork.intake;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.staff.Role;
import nl.maatstaf.staff.SignedIn;
import nl.maatstaf.staff.audit.Audit;
import nl.maatstaf.staff.audit.FieldworkDeed;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.study.Quarter;
import nl.maatstaf.study.WaveCalendar;
import org.springframework.stereotype.Service;

/** Handing in what the register says about the whole frame in a quarter. Always the whole, which hides who is asked. */
@Behind(Door.INTAKE)
@Service
@DenyAll
public class RegisterIntake {

    /** How far back a feed can still be corrected. */
    private static final int QUARTERS = 5;

    private final IntakeStore store;
    private final IntakeSettings settings;
    private final Surveys surveys;
    private final Clock clock;
    private final Audit audit;

    RegisterIntake(IntakeStore store, IntakeSettings settings, Surveys surveys, Clock clock, Audit audit) {
        this.store = store;
        this.settings = settings;
        this.surveys = surveys;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * A quarter about which a feed can be handed in.
     *
     * @param study    the study's name
     * @param quarter  the quarter
     * @param expected how many people must be in it: everybody handed in for a cohort allocated by then
     */
    public record Open(String study, Quarter quarter, int expected) {}

    /** {@return what can be handed in, of each study the newest quarter first} */
    @RolesAllowed(Role.IS_OFFICIAL)
    public List<Open> open() {
        Quarter now = Quarter.of(WaveCalendar.dayOf(clock.instant()));
        return surveys.protocols().keySet().stream().flatMap(study -> Stream.iterate(now, quarter -> quarter.plus(-1))
                .limit(QUARTERS).map(quarter -> new Open(study, quarter, expected(study, quarter)))
                .filter(open -> open.expected() > 0)).toList();
    }

    /** {@return the most bytes of a file} */
    @RolesAllowed(Role.IS_OFFICIAL)
    public int largestFile() {
        return settings.limits().bytes();
    }

    /** Looks through a file and puts nothing anywhere. */
    @RolesAllowed(Role.IS_OFFICIAL)
    public RegisterFile dryRun(Open about, byte[] file) {
        return judge(about, RegisterCheck.of(file, about.quarter(), settings.limits()));
    }

    /** Looks through a file once more, and hands it in if it is sound. */
    @RolesAllowed(Role.IS_OFFICIAL)
    public RegisterFile handIn(Open about, byte[] file) {
        if (open().stream().noneMatch(open -> open.study().equals(about.study()) && open.quarter().equals(about.quarter()))) {
            throw new IllegalArgumentException("No register is asked for " + about.quarter() + " now.");
        }
        RegisterCheck.Checked checked = RegisterCheck.of(file, about.quarter(), settings.limits());
        RegisterFile judged = judge(about, checked);
        if (judged instanceof RegisterFile.Sound) {
            audit.record(new FieldworkDeed.RegisterHandedIn(about.study(), about.quarter(), checked.rows().size()));
            store.put(about.study(), about.quarter(), clock.instant(), SignedIn.name(), checked);
        }
        return judged;
    }

    /** {@return the counts of the feeds that whoever is signed in handed in, the newest first} */
    @RolesAllowed(Role.IS_OFFICIAL)
    public List<RegisterReceipt> own() {
        return store.registers(SignedIn.name());
    }

    private RegisterFile judge(Open about, RegisterCheck.Checked checked) {
        if (checked.faults().count() > 0) {
            return new RegisterFile.Refused(checked.faults().shown(), checked.faults().count());
        }
        int expected = expected(about.study(), about.quarter());
        return checked.rows().size() == expected
                ? new RegisterFile.Sound(expected, checked.activities())
                : new RegisterFile.NotWhole(checked.rows().size(), expected);
    }

    private int expected(String studyName, Quarter quarter) {
        Map<String, Integer> sizes = store.frameSizes(studyName);
        return surveys.protocol(studyName).orElseThrow().study().cohorts().stream()
                .filter(cohort -> cohort.allocation().compareTo(quarter) <= 0)
                .mapToInt(cohort -> sizes.getOrDefault(cohort.name(), 0)).sum();
    }
}
