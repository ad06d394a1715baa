/** Short reports for the municipality and for participants, made of nothing but releases. */
@NullMarked
package nl.maatstaf.publication.report;

import org.jspecify.annotations.NullMarked;
