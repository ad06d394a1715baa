package nl.maatstaf.analysis.report;

import java.util.List;
import java.util.Optional;
import nl.maatstaf.analysis.EvaluationRun;
import nl.maatstaf.analysis.PlanLock;
import nl.maatstaf.analysis.exhibit.Exhibit;
import nl.maatstaf.analysis.exhibit.Part;
import nl.maatstaf.analysis.quality.Quality;
import nl.maatstaf.analysis.result.Provenance;
import nl.maatstaf.analysis.result.Results;
import nl.maatstaf.study.DesignFact;
import nl.maatstaf.study.Study;

/**
 * What a report is written from.
 *
 * @param run       the run
 * @param exhibits  what it has to show, in the language of the report
 * @param lock      the plan that it obeys and who locked it
 * @param quality   how good the data are, of the same snapshot; empty where there is a later one
 * @param simulated whether the whole installation is a demonstration
 */
record Sources(EvaluationRun run, List<Exhibit> exhibits, PlanLock.Status lock, Optional<Quality> quality, boolean simulated) {

    Sources {
        exhibits = List.copyOf(exhibits);
    }

    Results results() {
        return run.results();
    }

    Provenance provenance() {
        return run.results().provenance();
    }

    Exhibit exhibit(String id) {
        return exhibits.stream().filter(exhibit -> exhibit.id().equals(id)).findFirst().orElseThrow();
    }

    List<Exhibit> of(Part part) {
        return exhibits.stream().filter(exhibit -> exhibit.part() == part).toList();
    }

    /** {@return the primary outcome as it is shown} */
    Exhibit primary() {
        return of(Part.PRIMARY).getFirst();
    }

    boolean has(DesignFact fact) {
        return provenance().facts().containsKey(fact.code());
    }

    /** {@return how the arms came about, as message bundles call it} */
    String allocation(Study study) {
        if (!study.randomised() || has(DesignFact.NOT_RANDOMISED)) {
            return DesignFact.NOT_RANDOMISED.code();
        }
        return has(DesignFact.SIMULATED_ARMS) ? DesignFact.SIMULATED_ARMS.code() : "randomised";
    }

    /** {@return whether anything in it is not about real people} */
    boolean notReal() {
        return simulated || has(DesignFact.SIMULATED_ARMS);
    }
}
