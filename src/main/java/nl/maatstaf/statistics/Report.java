package nl.maatstaf.statistics;

import java.util.List;

/**
 * What a procedure found, in the form that all procedures share.
 *
 * @param method   how
 * @param findings the quantities, the main one first
 * @param caveats  what a reader should know before relying on them
 */
public record Report(Method method, List<Finding> findings, List<Caveat> caveats) {
    public Report {
        findings = List.copyOf(findings);
        caveats = List.copyOf(caveats);
    }
}
