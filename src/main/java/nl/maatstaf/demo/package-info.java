/**
 * The simulated study: for showing the product and for testing the analysis against a truth that is known. Making it is
 * pure and seeded; putting it into the stores goes through the services that real people use.
 */
@ApplicationModule(allowedDependencies = {
    "study", "instrument", "instrument :: cube", "surveys", "store", "shell", "staff", "fieldwork", "fieldwork :: draw", "responding", "analysis", "publication", "publication :: protection"})
@NullMarked
package nl.maatstaf.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
