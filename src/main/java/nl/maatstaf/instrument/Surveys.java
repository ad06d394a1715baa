package nl.maatstaf.instrument;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.maatstaf.instrument.plan.AnalysisPlan;

/**
 * Every definition in a folder, all sound and all fitting together.
 *
 * @param instruments the instruments by reference, such as {@code life-rating/1}
 * @param questionnaires the questionnaires by reference
 * @param plans the plans by reference, every version that there ever was
 * @param protocols the studies by name
 * @param faultsOutsideDemo what is wrong as soon as real people are asked: languages on offer that nobody reviewed,
 *     studies that do not tell people what happens with their data
 */
public record Surveys(
        Map<String, Instrument> instruments,
        Map<String, Questionnaire> questionnaires,
        Map<String, AnalysisPlan> plans,
        Map<String, Protocol> protocols,
        List<Fault> faultsOutsideDemo) {

    /** Copies the collections, sorted by name. */
    public Surveys {
        instruments = Collections.unmodifiableMap(new TreeMap<>(instruments));
        questionnaires = Collections.unmodifiableMap(new TreeMap<>(questionnaires));
        plans = Collections.unmodifiableMap(new TreeMap<>(plans));
        protocols = Collections.unmodifiableMap(new TreeMap<>(protocols));
        faultsOutsideDemo = List.copyOf(faultsOutsideDemo);
    }

    /** The study with this name, if there is one. */
    public Optional<Protocol> protocol(String name) {
        return Optional.ofNullable(protocols.get(name));
    }
}
