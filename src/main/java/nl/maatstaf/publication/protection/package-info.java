/**
 * Disclosure control: decides what of one quarter may be seen by everybody. Everything shown becomes a system of linear
 * inequalities, as somebody with the client register could write it down; what they hide too little is withdrawn. Knows
 * no store and no page; the linear programmes are solved by Google's OR-Tools.
 */
@NamedInterface("protection")
@NullMarked
package nl.maatstaf.publication.protection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
