package nl.maatstaf.analysis.exhibit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.maatstaf.analysis.result.ArmFigure;
import nl.maatstaf.analysis.result.Comparison;
import nl.maatstaf.analysis.result.Contrast;
import nl.maatstaf.analysis.result.EventCurve;
import nl.maatstaf.analysis.result.Measure;
import nl.maatstaf.analysis.result.Standing;
import nl.maatstaf.analysis.result.Tested;
import nl.maatstaf.analysis.result.Trajectory;
import nl.maatstaf.study.Arm;

/** Tables of two arms. */
record ComparisonTables(Wording words) {

    /** The adjusted means or shares of both arms. */
    Table arms(Trajectory trajectory, boolean share) {
        return new Table(words.say(share ? "exhibit.shares" : "exhibit.means"),
                heads("results.wave", "arm.regular", "results.n", "arm.tailored", "results.n"),
                trajectory.waves().stream().map(wave -> Stream.concat(Stream.of(Integer.toString(wave.wave())),
                        Stream.of(Arm.values()).flatMap(arm -> cells(wave.of(arm), share))).toList()).toList());
    }

    private Stream<String> cells(ArmFigure arm, boolean share) {
        return Stream.of(arm.figure().map(known -> words.figure(known, share))
                .orElseGet(() -> words.say("results.no-estimate")), words.count(arm.n()));
    }

    /** The difference at every wave, and the planned one last, with its test if there is one. */
    Table contrasts(Trajectory trajectory, int baselineWave, Optional<Contrast> planned, List<Integer> waves,
            Optional<Tested> tested, boolean share) {
        var rows = new ArrayList<List<String>>();
        trajectory.waves().forEach(wave -> rows.add(row(Integer.toString(wave.wave()), wave.contrast(),
                wave.wave() == baselineWave ? "results.held-equal" : "results.no-estimate", "")));
        rows.add(row(words.say("exhibit.planned-difference", words.waves(waves)), planned, "results.no-estimate",
                tested.map(this::p).orElse("")));
        return new Table(words.say(share ? "exhibit.contrasts.shares" : "exhibit.contrasts"),
                heads("results.wave", "results.difference", "results.interval", "results.se", "results.df", "results.p"), rows);
    }

    private List<String> row(String head, Optional<Contrast> contrast, String whyNot, String p) {
        return contrast.map(known -> List.of(head, words.value(known.measure(), known.estimate()), words.interval(known),
                standardError(known), words.maybe(known.df(), 1), p))
                .orElseGet(() -> List.of(head, words.say(whyNot), Table.NONE, Table.NONE, Table.NONE, p));
    }

    /** In the unit of the estimate. */
    private String standardError(Contrast known) {
        return known.measure() == Measure.DIFFERENCE_IN_SHARES && known.standardError().isPresent()
                ? words.number(100 * known.standardError().getAsDouble(), 1) : words.maybe(known.standardError(), 3);
    }

    /** Standings, where a table has more than one; else the one that stands above it says enough. */
    List<String> standings(List<Standing> standings) {
        boolean one = standings.stream().distinct().count() == 1;
        return standings.stream().map(standing -> one ? "" : words.standing(standing)).toList();
    }

    String p(Tested tested) {
        return tested.adjusted().isPresent()
                ? words.say("exhibit.p.adjusted", words.p(tested.p()), words.p(tested.adjusted().getAsDouble()))
                : words.p(tested.p());
    }

    /** Every way in which the comparison is said, the planned one first. */
    Table measures(Optional<Contrast> planned, List<Contrast> others, Optional<Tested> tested) {
        var rows = new ArrayList<List<String>>();
        planned.ifPresent(known -> rows.add(measure(known, tested.map(this::p).orElse(""))));
        others.forEach(known -> rows.add(measure(known, "")));
        if (rows.isEmpty()) {
            rows.add(List.of(words.say("exhibit.planned"), words.say("results.no-estimate"), Table.NONE, ""));
        }
        return new Table(words.say("exhibit.comparison"),
                heads("exhibit.measure", "exhibit.estimate", "results.interval", "results.p"), rows);
    }

    private List<String> measure(Contrast known, String p) {
        return List.of(words.say("measure." + known.measure().name().toLowerCase(Locale.ROOT)),
                words.value(known.measure(), known.estimate()), words.interval(known), p);
    }

    /** Both arms at one wave; a comparison of ranks has no figure of an arm by itself. */
    Table oneWave(Comparison.AtOneWave one, boolean share) {
        boolean counted = one.regular().figure().isEmpty() && one.tailored().figure().isEmpty();
        return new Table(words.say(counted ? "exhibit.counts" : share ? "exhibit.shares" : "exhibit.means"),
                heads("exhibit.arm", "exhibit.estimate", "results.n"),
                List.of(ofArm(Arm.REGULAR, one.regular(), share), ofArm(Arm.TAILORED, one.tailored(), share)));
    }

    private List<String> ofArm(Arm arm, ArmFigure figure, boolean share) {
        return List.of(words.arm(arm), figure.figure().map(known -> words.figure(known, share)).orElse(Table.NONE),
                words.count(figure.n()));
    }

    /** How many of each arm have each level, from low to high, and the odds ratio of more than it. */
    Table levels(Comparison.AtOneWave one) {
        return new Table(words.say("exhibit.levels"), heads("exhibit.levels.value", "arm.regular", "arm.tailored", "exhibit.levels.more",
                "results.interval"), one.levels().stream().map(level -> Stream.concat(
                        Stream.of(words.maybeWhole(level.value()), words.ofAll(level.regular(), one.regular().n()),
                                words.ofAll(level.tailored(), one.tailored().n())),
                        level.above().map(odds -> Stream.of(words.value(odds.measure(), odds.estimate()), words.interval(odds)))
                                .orElseGet(() -> Stream.of(Table.NONE, Table.NONE))).toList()).toList());
    }

    /** Who had the event by when. */
    Table events(EventCurve regular, EventCurve tailored) {
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < Math.max(regular.points().size(), tailored.points().size()); i++) {
            int place = i;
            rows.add(Stream.concat(Stream.of(Integer.toString(wave(regular, tailored, i))),
                    Stream.of(regular, tailored).flatMap(curve -> point(curve, place))).toList());
        }
        return new Table(words.say("exhibit.events"), heads("results.wave", "arm.regular", "exhibit.at-risk",
                "exhibit.events.n", "arm.tailored", "exhibit.at-risk", "exhibit.events.n"), rows);
    }

    private static int wave(EventCurve regular, EventCurve tailored, int place) {
        return (place < regular.points().size() ? regular : tailored).points().get(place).wave();
    }

    private Stream<String> point(EventCurve curve, int place) {
        if (place >= curve.points().size()) {
            return Stream.of(Table.NONE, Table.NONE, Table.NONE);
        }
        EventCurve.Point point = curve.points().get(place);
        return Stream.of(words.figure(point.share(), true), words.count(point.atRisk()), words.count(point.events()));
    }

    List<String> heads(String... keys) {
        return Stream.of(keys).map(key -> words.say(key)).toList();
    }
}
