package nl.maatstaf.analysis.export;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An export that was begun.
 *
 * @param number    which export of the study it is, from 1 on
 * @param on        the day
 * @param by        who made it
 * @param purpose   what for; text from outside
 * @param agreement under which agreement; text from outside
 * @param snapshot  of which snapshot
 * @param withArm   whether arms are in it
 * @param sha256    the SHA-256 of the zip; empty when it was not finished
 */
public record LoggedExport(int number, LocalDate on, String by, String purpose, String agreement, int snapshot,
        boolean withArm, Optional<String> sha256) {}
