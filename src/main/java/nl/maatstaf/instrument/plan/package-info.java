/**
 * The statistical analysis plan: what is estimated, how each outcome is analysed, in which family it is tested, and what
 * the study can see, written down before anyone sees the arms. Pure; read from YAML by {@code reading}.
 */
@NamedInterface("plan")
@NullMarked
package nl.maatstaf.instrument.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
