/**
 * The participant's few minutes a quarter: a code, one question a page, saving, submitting. Owner of the answers in the
 * store {@code response}; knows neither a name nor an arm of whoever answers.
 */
@ApplicationModule(allowedDependencies = {"store", "database", "surveys", "instrument", "study", "staff", "shell", "story"})
@NullMarked
package nl.maatstaf.responding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
