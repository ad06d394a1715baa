/** Exact mixed models for repeated measurements, fitted from sufficient statistics rather than from participants. */
@NamedInterface("mixed")
@NullMarked
package nl.maatstaf.statistics.mixed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
