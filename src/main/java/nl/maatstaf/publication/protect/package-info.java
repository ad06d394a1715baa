/**
 * The command {@code protect}: protects any CSV of participants and waves without a server, and writes open data.
 */
@NamedInterface("protect")
@NullMarked
package nl.maatstaf.publication.protect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
