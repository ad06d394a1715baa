package nl.maatstaf.fieldwork.figures;

/**
 * Some who were handed in and are not in the frame, all for one reason.
 *
 * @param key    the key of the reason's text
 * @param people how many
 */
public record StayedOut(String key, int people) {}
