/**
 * Everything about reaching people: the frame, the arms of the whole frame, the sample, the codes in the letters. Owner
 * of the store {@code contact}; passes codes on to responding and never sees an answer.
 */
@ApplicationModule(
        allowedDependencies = {"store", "database", "study", "instrument", "instrument :: cube", "shell", "shell :: chart", "shell :: work", "staff",
                "staff :: audit", "responding"})
@NullMarked
package nl.maatstaf.fieldwork;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
