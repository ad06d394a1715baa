package nl.maatstaf.fieldwork.intake;

import java.time.Instant;

/**
 * What an official is told, then and later, about a frame they handed in.
 *
 * @param study  the study's name
 * @param cohort the cohort's name
 * @param at     when it was handed in
 * @param counts how many people were in it
 */
public record FrameReceipt(String study, String cohort, Instant at, FrameCounts counts) {}
