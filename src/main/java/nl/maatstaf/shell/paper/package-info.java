/** Documents that are taken along: written as one tree, and given as a web page that needs nothing beside it or as pages to print. */
@NamedInterface("paper")
@NullMarked
package nl.maatstaf.shell.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
