/** What participants are promised, as far as it can be checked: who may read what in the stores, and how an attack went. */
@NullMarked
package nl.maatstaf.publication.promise;

import org.jspecify.annotations.NullMarked;
