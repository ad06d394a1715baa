package nl.maatstaf.analysis;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * Everything that was closed up to and including one close of a wave. Analyses read a snapshot and nothing later.
 *
 * @param number      counts the closes of a study from 1
 * @param fingerprint the SHA-256 of everything an analysis of it could read when it was taken
 * @param closed      the closed waves of each cohort that has one
 * @param takenOn     the day of the close
 */
public record Snapshot(int number, String fingerprint, SortedMap<String, SortedSet<Integer>> closed, LocalDate takenOn) {}
