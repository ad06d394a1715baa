/**
 * The comparison of the arms: closing waves, the locked plan, moments from one pass over the trajectories, and the
 * results. Reads the store {@code response} without codes; may use the statistical core, which knows nothing of it. Asks
 * responding to pass stories on, as a wave closes.
 */
@ApplicationModule(
        allowedDependencies = {"store", "database", "surveys", "instrument", "instrument :: plan", "instrument :: reading",
                "study", "statistics", "statistics :: *", "staff", "staff :: audit", "shell", "shell :: chart", "shell :: work", "shell :: paper",
                "responding", "input"})
@NullMarked
package nl.maatstaf.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
