/** Means of one group, and the difference between two. */
@NamedInterface("groups")
@NullMarked
package nl.maatstaf.statistics.groups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
