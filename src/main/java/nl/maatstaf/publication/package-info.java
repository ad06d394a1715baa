/**
 * What leaves the research side: figures of a closed quarter, protected, then fixed and public. Owner of the store
 * {@code release}; asks analysis for figures and never for a person.
 */
@ApplicationModule(allowedDependencies = {
    "store", "database", "surveys", "instrument", "instrument :: cube", "instrument :: plan", "instrument :: reading", "study", "statistics", "statistics :: *", "staff", "staff :: audit", "shell", "shell :: chart", "shell :: work", "shell :: paper",
    "analysis", "input", "retention"})
@NullMarked
package nl.maatstaf.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
