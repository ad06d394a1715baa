/**
 * Open data: what of a quarter everybody may see, as rows of a CSV file. Every interval follows from what is shown anyhow,
 * so that it tells nobody more.
 */
@NullMarked
package nl.maatstaf.publication.opendata;

import org.jspecify.annotations.NullMarked;
