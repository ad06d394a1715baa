package nl.maatstaf.analysis.quality;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import nl.maatstaf.analysis.quality.QualityStore.Cell;
import nl.maatstaf.analysis.quality.QualityStore.Sent;
import nl.maatstaf.analysis.quality.QualityStore.Snapshot;
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
        return store.latest(study).map(snapshot -> of(protocol, snapshot));
    }

    private Quality of(Protocol protocol, Snapshot snapshot) {
        Map<String, Form> forms = Form.of(surveys.questionnaires().values());
        var omissions = new Omissions();
        var lines = new StraightLines();
        var scales = new Scales();
        var unread = new AtomicLong();
        store.forEachParticipant(snapshot, sent -> {
            List<Response> read = Response.of(sent, forms);
            unread.addAndGet(sent.size() - read.size());
            read.forEach(response -> {
                omissions.add(response);
                lines.add(response);
                scales.add(response);
            });
        });
        return new Quality(snapshot.number(), snapshot.closedOn(), turnout(protocol, snapshot), store.speed(snapshot),
                lines.found(), omissions.found(), scales.found(), unread.get());
    }

    private List<Turnout.Of> turnout(Protocol protocol, Snapshot snapshot) {
        Map<String, List<Integer>> closed = store.waves(snapshot);
        Map<Cell, Sent> sent = store.sent(snapshot);
        List<Turnout.Of> turnout = new ArrayList<>();
        store.invited(snapshot.study(), protocol.plan().primary().score()).forEach((cohort, strata) ->
                strata.forEach((stratum, invited) -> {
                    for (int wave = 0; wave <= protocol.study().lastWave(); wave++) {
                        boolean due = closed.getOrDefault(cohort, List.of()).contains(wave);
                        turnout.add(new Turnout.Of(cohort, stratum, wave, due
                                ? due(invited, sent, new Cell(cohort, stratum, wave)) : new Turnout(invited, 0, 0, 0, 0)));
                    }
                }));
        return turnout;
    }

    private static Turnout due(int invited, Map<Cell, Sent> sent, Cell cell) {
        Sent now = sent.getOrDefault(cell, Sent.NOTHING);
        Sent first = sent.getOrDefault(new Cell(cell.cohort(), cell.stratum(), 0), Sent.NOTHING);
        return new Turnout(invited, invited, now.responses(), first.responses(), now.alsoFirst());
    }
}
