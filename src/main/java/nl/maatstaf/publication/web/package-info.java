/** What everybody can fetch at an address that stays: open data and short reports. Nobody is recognised, nothing is kept. */
@NullMarked
package nl.maatstaf.publication.web;

import org.jspecify.annotations.NullMarked;
