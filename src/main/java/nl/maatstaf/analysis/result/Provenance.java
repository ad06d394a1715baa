package nl.maatstaf.analysis.result;

import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What results rest on.
 *
 * @param study           the study's name
 * @param plan            the plan they obey, such as {@code almere-45plus/1}
 * @param planFingerprint of plan, study and questionnaire as two people signed them
 * @param amended         whether another version was locked before this one
 * @param snapshot        the number of the snapshot
 * @param fingerprint     the fingerprint of the data of that snapshot when it was taken
 * @param unchanged       whether the data still had it when this was computed; erasing and a corrected register change it
 * @param closed          the closed waves of each cohort
 * @param ended           whether the planned end was reached: every wave of every cohort over and closed
 * @param facts           what must be said because of how the arms came about, by code, and because of which cohorts
 * @param program         the version of the program
 */
public record Provenance(
        String study,
        String plan,
        String planFingerprint,
        boolean amended,
        int snapshot,
        String fingerprint,
        boolean unchanged,
        SortedMap<String, SortedSet<Integer>> closed,
        boolean ended,
        SortedMap<String, SortedSet<String>> facts,
        String program) {}
