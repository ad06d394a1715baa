package nl.maatstaf.fieldwork.intake;

import java.time.Instant;
import nl.maatstaf.study.Quarter;

/**
 * What an official is told, then and later, about a register feed they handed in.
 *
 * @param study      the study's name
 * @param quarter    what it is about
 * @param version    which feed of that quarter it is; only the last one counts
 * @param at         when it was handed in
 * @param people     how many people were in it
 * @param activities how many activities
 */
public record RegisterReceipt(String study, Quarter quarter, int version, Instant at, int people, int activities) {}
