package nl.maatstaf.analysis.quality;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import nl.maatstaf.analysis.Snapshot;
import nl.maatstaf.study.Stratum;

/** Counts who sent what, participant by participant. */
final class TurnoutCount {

    private static final SortedSet<Integer> NOTHING = Collections.emptySortedSet();

    private final Map<Cell, Long> answered = new HashMap<>();
    private final Map<Cell, Long> stayed = new HashMap<>();

    private record Cell(String cohort, Stratum stratum, int wave) {}

    void add(Participant participant) {
        boolean began = participant.sent().containsKey(0);
        participant.sent().keySet().forEach(wave -> {
            Cell cell = new Cell(participant.cohort(), participant.stratum(), wave);
            answered.merge(cell, 1L, Long::sum);
            if (began) {
                stayed.merge(cell, 1L, Long::sum);
            }
        });
    }

    /**
     * What was counted, of everybody invited.
     *
     * @param invited  how many were invited, by cohort and stratum
     * @param lastWave the last wave of the study
     * @param snapshot which waves are closed
     */
    List<Turnout.Of> found(SortedMap<String, SortedMap<Stratum, Integer>> invited, int lastWave,
            Snapshot snapshot) {
        List<Turnout.Of> found = new ArrayList<>();
        invited.forEach((cohort, strata) -> strata.forEach((stratum, people) -> {
            for (int wave = 0; wave <= lastWave; wave++) {
                found.add(new Turnout.Of(cohort, stratum, wave, snapshot.closed().getOrDefault(cohort, NOTHING).contains(wave)
                        ? due(people, new Cell(cohort, stratum, wave)) : new Turnout(people, 0, 0, 0, 0)));
            }
        }));
        return found;
    }

    private Turnout due(int people, Cell cell) {
        return new Turnout(people, people, answered.getOrDefault(cell, 0L),
                answered.getOrDefault(new Cell(cell.cohort(), cell.stratum(), 0), 0L), stayed.getOrDefault(cell, 0L));
    }
}
