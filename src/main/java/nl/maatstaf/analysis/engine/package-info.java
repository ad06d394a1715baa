/**
 * Runs a locked plan on a snapshot. Pure: it reads through {@link nl.maatstaf.analysis.engine.StudyData} and gives
 * {@link nl.maatstaf.analysis.result.Results}, so that the store and a bundle go the same way and give the same digits.
 * Nothing here asks whether a plan is locked: whoever hands in data with arms has asked.
 */
@NullMarked
package nl.maatstaf.analysis.engine;

import org.jspecify.annotations.NullMarked;
