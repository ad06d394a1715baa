/**
 * Maatstaf measures, for a municipality, whether a tailored pathway helps long-term unemployed people more than the
 * regular one. This package only starts it: as a web application, or as one of the commands that need no server.
 */
@NullMarked
package nl.maatstaf;

import org.jspecify.annotations.NullMarked;
