package nl.maatstaf.analysis.quality.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.maatstaf.analysis.quality.Quality;
import nl.maatstaf.analysis.quality.ScaleQuality;
import nl.maatstaf.instrument.Instrument;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.shell.FigureTable;
import nl.maatstaf.shell.Numbers;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.scales.OneFactor;
import nl.maatstaf.statistics.scales.ScaleReliability;

/** How well the items of each scale hang together: alpha by wave, and everything about it on demand. */
final class ScalesSection extends QualitySection {

    private static final int DECIMALS = 2;

    private final Protocol protocol;
    private final SortedMap<String, List<ScaleQuality>> byScore;

    ScalesSection(Quality quality, Protocol protocol) {
        super("quality.scales");
        this.protocol = protocol;
        this.byScore = quality.scales().stream()
                .collect(Collectors.groupingBy(this::name, TreeMap::new, Collectors.toList()));
        headline(quality.scales());
        if (!byScore.isEmpty()) {
            add(alphas(quality));
            byScore.forEach((name, waves) -> add(new NativeDetails(name, details(name, waves))));
        }
        explain("quality.scales.how");
        if (!protocol.questionnaire().instruments().stream().allMatch(Instrument::validated)) {
            explain("quality.scales.not-validated");
        }
    }

    private record Alpha(ScaleQuality of, double value) {}

    private void headline(List<ScaleQuality> scales) {
        List<Alpha> alphas = new ArrayList<>();
        for (ScaleQuality scale : scales) {
            if (scale.reliability() instanceof Outcome.Answered<ScaleReliability>(ScaleReliability found)) {
                alphas.add(new Alpha(scale, found.alpha()));
            }
        }
        alphas.sort(Comparator.comparingDouble(Alpha::value));
        say(alphas.isEmpty() ? getTranslation("quality.scales.nobody") : getTranslation("quality.scales.said",
                number(alphas.getFirst().value()), name(alphas.getFirst().of()), where(alphas.getFirst()),
                number(alphas.getLast().value()), name(alphas.getLast().of()), where(alphas.getLast())));
    }

    private static String where(Alpha alpha) {
        return Integer.toString(alpha.of().wave());
    }

    private FigureTable alphas(Quality quality) {
        SortedSet<Integer> waves = new TreeSet<>(quality.scales().stream().map(ScaleQuality::wave).toList());
        FigureTable table = table(getTranslation("quality.scales.by-wave"), wavesAfter("quality.scale", waves));
        byScore.forEach((name, scales) -> table.row(name, waves.stream().map(wave -> scales.stream()
                .filter(scale -> scale.wave() == wave).map(this::alpha).collect(Collectors.joining("; "))).toList()));
        table.addClassName("questions");
        return table;
    }

    private String alpha(ScaleQuality scale) {
        return switch (scale.reliability()) {
            case Outcome.Answered<ScaleReliability>(ScaleReliability found) ->
                    number(found.alpha()) + " (" + count(scale.n()) + ")";
            case Outcome.Refused<ScaleReliability> _ -> none() + " (" + count(scale.n()) + ")";
        };
    }

    private Component details(String name, List<ScaleQuality> waves) {
        FigureTable table = table(getTranslation("quality.scales.of", name, String.join(", ", waves.getFirst().items())),
                say("quality.wave", "quality.scales.n", "quality.scales.left-out", "quality.scales.alpha",
                        "results.interval", "quality.scales.omega", "quality.scales.note"));
        waves.forEach(scale -> table.row(Integer.toString(scale.wave()), cells(scale)));
        return table;
    }

    private List<String> cells(ScaleQuality scale) {
        List<String> cells = new ArrayList<>(List.of(count(scale.n()), count(scale.leftOut())));
        cells.addAll(switch (scale.reliability()) {
            case Outcome.Answered<ScaleReliability>(ScaleReliability found) -> List.of(number(found.alpha()),
                    Numbers.interval(found.interval().lower(), found.interval().upper(), DECIMALS,
                            getTranslation("number.to"), language), omega(found), note(found));
            case Outcome.Refused<ScaleReliability>(NotEstimable why) -> List.of(none(), none(), none(), reason(why));
        });
        return cells;
    }

    private String omega(ScaleReliability found) {
        return switch (found.factor()) {
            case Outcome.Answered<OneFactor>(OneFactor factor) -> number(factor.omega());
            case Outcome.Refused<OneFactor> _ -> none();
        };
    }

    private String note(ScaleReliability found) {
        List<String> notes = new ArrayList<>();
        if (found.alpha() < 0) {
            notes.add(getTranslation("quality.scales.negative"));
        }
        switch (found.factor()) {
            case Outcome.Answered<OneFactor>(OneFactor factor) when !factor.heldItems().isEmpty() ->
                    notes.add(getTranslation("quality.scales.held", String.join(", ", factor.heldItems())));
            case Outcome.Answered<OneFactor> _ -> { }
            case Outcome.Refused<OneFactor>(NotEstimable why) ->
                    notes.add(getTranslation("quality.scales.no-omega", reason(why)));
        }
        return String.join(" ", notes);
    }

    private String reason(NotEstimable why) {
        return getTranslation("quality.refused." + why.code().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private String name(ScaleQuality scale) {
        return protocol.questionnaire().scoreLabel(scale.score()).map(label -> label.in(language.getLanguage()))
                .orElse(scale.score());
    }

    private String number(double value) {
        return Numbers.format(value, DECIMALS, language);
    }
}
