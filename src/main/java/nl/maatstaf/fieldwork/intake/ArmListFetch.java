package nl.maatstaf.fieldwork.intake;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import nl.maatstaf.fieldwork.draw.ArmFile;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.staff.Role;
import nl.maatstaf.staff.audit.Audit;
import nl.maatstaf.staff.audit.FieldworkDeed;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Cohort;
import org.springframework.stereotype.Service;

/** Fetching which pathway everybody of a cohort is offered: of the whole frame or nothing, once it was released. */
@Behind(Door.INTAKE)
@Service
@DenyAll
public class ArmListFetch {

    private final IntakeStore store;
    private final Surveys surveys;
    private final Audit audit;

    ArmListFetch(IntakeStore store, Surveys surveys, Audit audit) {
        this.store = store;
        this.surveys = surveys;
        this.audit = audit;
    }

    /**
     * A cohort whose list may be asked for.
     *
     * @param study  the study's name
     * @param cohort the cohort
     */
    public record Asked(String study, Cohort cohort) {}

    /** {@return every cohort of every study, the latest first; nothing here tells which lists were released} */
    @RolesAllowed(Role.IS_OFFICIAL)
    public List<Asked> cohorts() {
        return surveys.protocols().entrySet().stream().flatMap(entry -> entry.getValue().study().cohorts().reversed()
                .stream().map(cohort -> new Asked(entry.getKey(), cohort))).toList();
    }

    /** {@return the list as a file that a spreadsheet shows and does not compute; nothing before it is released} */
    @RolesAllowed(Role.IS_OFFICIAL)
    public Optional<String> file(Asked asked) {
        audit.record(new FieldworkDeed.ArmListAsked(asked.study(), asked.cohort()));
        SequencedMap<String, Arm> arms = store.arms(asked.study(), asked.cohort().name());
        return arms.isEmpty() ? Optional.empty() : Optional.of(ArmFile.write(arms));
    }
}
