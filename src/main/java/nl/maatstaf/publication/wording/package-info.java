/** What released figures are called and what they say, in the language of whoever reads them: on a page and on paper alike. */
@NullMarked
package nl.maatstaf.publication.wording;

import org.jspecify.annotations.NullMarked;
