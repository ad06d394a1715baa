/** Where administrators see until when data are kept, and have them deleted. */
@NullMarked
package nl.maatstaf.retention.ui;

import org.jspecify.annotations.NullMarked;
