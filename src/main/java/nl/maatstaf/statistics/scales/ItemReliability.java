package nl.maatstaf.statistics.scales;

import java.util.OptionalDouble;

/**
 * What one item does in a scale.
 *
 * @param alphaWithout Cronbach's alpha of the other items; nothing when there is one other item, or when the sum of
 *                     the others never varies
 * @param itemRest     the correlation of the item with the sum of the others; nothing when that sum never varies
 */
public record ItemReliability(OptionalDouble alphaWithout, OptionalDouble itemRest) {
}
