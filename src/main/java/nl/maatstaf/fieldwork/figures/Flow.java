package nl.maatstaf.fieldwork.figures;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nl.maatstaf.fieldwork.log.Standing;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import org.springframework.stereotype.Service;

/** Puts the flow of people together, from what was kept of each step. */
@Behind(Door.FIELDWORK)
@Service
@DenyAll
public class Flow {

    private final TallyStore store;
    private final Standing standing;

    Flow(TallyStore store, Standing standing) {
        this.store = store;
        this.standing = standing;
    }

    /** {@return the flow of a study's people until now} */
    @RolesAllowed(Role.IS_FIELDWORK)
    public ConsortFlow of(String study) {
        return new ConsortFlow(store.stayedOut(study), store.allocated(study), store.waitingForAnArm(study),
                store.invited(study), closed(store.of(study)), standing.lasting(study));
    }

    private static List<ConsortFlow.Wave> closed(List<Tally> tallies) {
        var byWave = new TreeMap<Integer, List<Counts>>();
        tallies.stream().filter(tally -> tally.moment() == Moment.CLOSE)
                .forEach(tally -> byWave.computeIfAbsent(tally.wave(), _ -> new ArrayList<>()).add(tally.all()));
        return byWave.entrySet().stream()
                .map(entry -> new ConsortFlow.Wave(entry.getKey(), Counts.sum(entry.getValue()))).toList();
    }
}
