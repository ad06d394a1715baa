package nl.maatstaf.analysis.export;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.maatstaf.analysis.Snapshot;
import nl.maatstaf.analysis.pseudonymous.MissingReason;
import nl.maatstaf.analysis.pseudonymous.PseudonymousData;
import nl.maatstaf.instrument.Texts;
import nl.maatstaf.study.DesignFact;

/**
 * What whoever opens the zip has to know first, in Dutch and then in English.
 *
 * @param request  what was asked for
 * @param number   which export it is
 * @param snapshot the snapshot, with its fingerprint when it was made
 * @param plan     the fingerprint of the plan that was locked last
 * @param facts    what has to be said because of how arms came about
 * @param simulated whether the people in it do not exist
 */
record ReadMe(ExportRequest request, int number, Snapshot snapshot, Optional<String> plan,
        SortedMap<DesignFact, SortedSet<String>> facts, boolean simulated) {

    private static final List<String> FILES = List.of("long.csv", "wide.csv", "register.csv", "codebook.csv", "long.parquet",
            "wide.parquet", "read_wide.sps", "read_long.sps");

    String of(PseudonymousData data, ExportWords words) {
        List<Texts> lines = lines(data, words).toList();
        return Stream.of(ExportWords.DUTCH, ExportWords.ENGLISH)
                .map(language -> lines.stream().map(line -> line.in(language)).collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n----------------------------------------\n\n")) + "\n";
    }

    private Stream<Texts> lines(PseudonymousData data, ExportWords words) {
        String now = data.fingerprint();
        String fewest = Integer.toString(request.fewest());
        Stream<Texts> head = Stream.of(words.joined("export.readme.title", data.protocol().title()),
                words.of("export.readme.number", Integer.toString(number)),
                words.of("export.readme.purpose", request.terms().purpose()),
                words.of("export.readme.agreement", request.terms().agreement()),
                words.of("export.readme.snapshot", Integer.toString(snapshot.number()), snapshot.fingerprint()),
                words.of(now.equals(snapshot.fingerprint()) ? "export.readme.same" : "export.readme.changed", now),
                plan.map(print -> words.of("export.readme.plan", print)).orElseGet(() -> words.of("export.readme.no-plan")),
                words.of(request.withArm() ? "export.readme.with-arm" : "export.readme.blinded"),
                words.of("export.readme.people", Integer.toString(data.people())), ExportWords.NONE);
        Stream<Texts> warnings = Stream.concat(
                Stream.of(simulated ? words.of("export.readme.simulated") : ExportWords.NONE)
                        .filter(line -> line != ExportWords.NONE),
                Stream.concat(facts.entrySet().stream().map(fact -> words.of("fact." + fact.getKey().code() + ".of",
                        String.join(", ", fact.getValue()))), data.protocol().caveats().stream())
                        .map(caveat -> words.joined("export.readme.caveat", caveat)));
        Stream<Texts> rules = Stream.of("private", "small", "cohort", "dates", "free", "pseudonyms", "own-items", "trede", "again")
                .map(rule -> words.of("export.readme." + rule, fewest));
        Stream<Texts> unreviewed = data.protocol().questionnaire().isUnreviewed(ExportWords.ENGLISH)
                ? Stream.of(words.of("export.readme.unreviewed")) : Stream.empty();
        Stream<Texts> missing = Stream.of(MissingReason.values()).map(reason -> words.joined("export.readme.code",
                words.of("export.number", Integer.toString(reason.code())), words.of("export.missing." + reason.key(), fewest)));
        Stream<Texts> files = FILES.stream().map(file -> words.of("export.readme.file." + file.replace('.', '-').replace('_', '-')));
        return Stream.of(head, Stream.of(words.of("export.readme.warnings")), warnings, unreviewed,
                Stream.of(ExportWords.NONE, words.of("export.readme.rules")), rules,
                Stream.of(ExportWords.NONE, words.of("export.readme.files")), files,
                Stream.of(ExportWords.NONE, words.of("export.readme.missing")), missing).flatMap(part -> part);
    }
}
