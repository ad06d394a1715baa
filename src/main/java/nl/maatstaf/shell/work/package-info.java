/**
 * Work that takes a while, in the one form it has on every page: a place that shows how far it is, lets it be stopped and
 * hands over what came of it. Knows no feature; a feature brings its {@link nl.maatstaf.shell.work.Task} and the words.
 */
@NamedInterface("work")
@NullMarked
package nl.maatstaf.shell.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
