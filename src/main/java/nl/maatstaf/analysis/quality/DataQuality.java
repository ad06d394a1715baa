package nl.maatstaf.analysis.quality;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import nl.maatstaf.analysis.Snapshot;
import nl.maatstaf.analysis.Snapshots;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.study.Stratum;
import org.springframework.stereotype.Service;

/**
 * How good the data are, all arms together. It never asks for an arm, so whoever looks at it before a plan is locked
 * learns nothing of what the plan is about. What was found is kept in memory for as long as it would be found again.
 */
@Behind(Door.EVALUATION)
@Service
@DenyAll
public class DataQuality {

    private final Snapshots snapshots;
    private final QualityStore store;
    private final Surveys surveys;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    DataQuality(Snapshots snapshots, QualityStore store, Surveys surveys) {
        this.snapshots = snapshots;
        this.store = store;
        this.surveys = surveys;
    }

    /** What figures are found of. What is closed never changes but by erasing, which takes whole responses away. */
    private record State(Snapshot snapshot, SortedMap<String, SortedMap<Stratum, Integer>> invited, int responses) {}

    private record Known(State state, Quality quality) {}

    /** {@return the quality of the last snapshot of a study; nothing while no wave is closed} */
    @RolesAllowed(Role.IS_EVALUATOR)
    public Optional<Quality> of(String study) {
        return snapshots.latest(study).map(snapshot -> {
            Protocol protocol = surveys.protocol(study).orElseThrow();
            var state = new State(snapshot, store.invited(study, protocol.plan().primary().score()),
                    store.responses(study, snapshot));
            return known.compute(study, (_, before) -> before != null && before.state().equals(state)
                    ? before : new Known(state, find(study, protocol, state))).quality();
        });
    }

    private Quality find(String study, Protocol protocol, State state) {
        Map<String, Form> forms = Form.of(surveys.questionnaires().values());
        var turnout = new TurnoutCount();
        var omissions = new Omissions();
        var lines = new StraightLines();
        var scales = new Scales();
        var unread = new AtomicLong();
        store.forEachParticipant(study, state.snapshot(), participant -> {
            turnout.add(participant);
            List<Response> read = Response.of(participant.sent(), forms);
            unread.addAndGet(participant.sent().size() - read.size());
            read.forEach(response -> {
                omissions.add(response);
                lines.add(response);
                scales.add(response);
            });
        });
        return new Quality(state.snapshot().number(), state.snapshot().takenOn(),
                turnout.found(state.invited(), protocol.study().lastWave(), state.snapshot()),
                store.speed(study, state.snapshot()), lines.found(), omissions.found(), scales.found(), unread.get());
    }
}
