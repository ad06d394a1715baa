package nl.maatstaf.analysis.quality;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import nl.maatstaf.analysis.Snapshot;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import org.springframework.stereotype.Service;

/**
 * How good the data are, all arms together. It never asks for an arm, so whoever looks at it before a plan is locked
 * learns nothing of what the plan is about.
 */
@Behind(Door.EVALUATION)
@Service
@DenyAll
public class DataQuality {

    private final QualityStore store;
    private final Surveys surveys;

    DataQuality(QualityStore store, Surveys surveys) {
        this.store = store;
        this.surveys = surveys;
    }

    /** {@return the quality of the last snapshot of a study; nothing while no wave is closed} */
    @RolesAllowed(Role.IS_EVALUATOR)
    public Optional<Quality> of(String study) {
        Protocol protocol = surveys.protocol(study).orElseThrow();
        return store.latest(study).map(snapshot -> of(study, protocol, snapshot));
    }

    private Quality of(String study, Protocol protocol, Snapshot snapshot) {
        Map<String, Form> forms = Form.of(surveys.questionnaires().values());
        var turnout = new TurnoutCount();
        var omissions = new Omissions();
        var lines = new StraightLines();
        var scales = new Scales();
        var unread = new AtomicLong();
        store.forEachParticipant(study, snapshot, participant -> {
            turnout.add(participant);
            List<Response> read = Response.of(participant.sent(), forms);
            unread.addAndGet(participant.sent().size() - read.size());
            read.forEach(response -> {
                omissions.add(response);
                lines.add(response);
                scales.add(response);
            });
        });
        return new Quality(snapshot.number(), snapshot.takenOn(),
                turnout.found(store.invited(study, protocol.plan().primary().score()), protocol.study().lastWave(), snapshot),
                store.speed(study, snapshot), lines.found(), omissions.found(), scales.found(), unread.get());
    }
}
