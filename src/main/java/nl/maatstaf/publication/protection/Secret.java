package nl.maatstaf.publication.protection;

import nl.maatstaf.publication.protection.Inequalities.Place;

/**
 * What must stay hidden.
 *
 * @param place what, of whom
 * @param width how far its bounds must be apart
 * @param upper how high the upper one must be
 */
record Secret(Place place, double width, double upper) {}
