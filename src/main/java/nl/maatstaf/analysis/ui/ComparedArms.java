package nl.maatstaf.analysis.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.maatstaf.analysis.Comparison;
import nl.maatstaf.analysis.Comparison.Compared;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.shell.FigureTable;
import nl.maatstaf.shell.Numbers;
import nl.maatstaf.shell.TrajectoryChart;
import nl.maatstaf.statistics.Estimate;
import nl.maatstaf.statistics.Estimated;
import nl.maatstaf.statistics.NotEstimable;
import nl.maatstaf.statistics.Refusal;
import nl.maatstaf.study.Arm;

/** The comparison: first a sentence, then the picture, then the figures, then what must always be said with them. */
final class ComparedArms extends Section {

    private static final int DECIMALS = 2;
    private static final int DECIMALS_OF_P = 4;

    private final Locale language = getLocale();

    ComparedArms(Compared compared, Protocol protocol) {
        var headline = new Paragraph(headline(compared));
        headline.addClassName("headline");
        var caveats = new UnorderedList();
        caveats.addClassName("caveats");
        protocol.caveats().forEach(caveat -> caveats.add(new ListItem(caveat.in(language.getLanguage()))));
        add(new H2(getTranslation("results.heading")), headline,
                new TrajectoryChart(getTranslation("results.chart"), getTranslation("results.mark"),
                        getTranslation("results.wave-axis"), compared.waves().stream().map(this::moment).toList()),
                contrasts(compared), means(compared), caveats);
    }

    private String headline(Compared compared) {
        String said = switch (compared.confirmatory()) {
            case Estimated estimated -> getTranslation("results.headline", format(estimated.estimate()),
                    interval(estimated), compared.participants(), compared.observations());
            case NotEstimable _ -> getTranslation("results.headline.none",
                    compared.participants(), compared.observations());
        };
        return compared.interim() ? getTranslation("results.interim") + " " + said : said;
    }

    private FigureTable contrasts(Compared compared) {
        Stream<String> heads = Stream.of("results.wave", "results.difference", "results.se", "results.df",
                "results.interval", "results.n-regular", "results.n-tailored");
        List<String> keys = (compared.interim() ? heads : Stream.concat(heads, Stream.of("results.p"))).toList();
        var table = new FigureTable(getTranslation("results.contrasts"),
                keys.stream().map(key -> getTranslation(key)).toList());
        compared.waves().forEach(wave -> table.row(Integer.toString(wave.number()), contrast(wave.contrast(),
                Long.toString(wave.regular().n()), Long.toString(wave.tailored().n()), false)));
        table.row(getTranslation("results.planned"), contrast(compared.confirmatory(), "", "", !compared.interim()));
        return table;
    }

    private List<String> contrast(Estimate contrast, String regular, String tailored, boolean tested) {
        var cells = new ArrayList<>(switch (contrast) {
            case Estimated estimated -> List.of(format(estimated.estimate()), format(estimated.standardError()),
                    Numbers.format(estimated.df(), 1, language), interval(estimated));
            case NotEstimable none -> List.of("–", "–", "–", getTranslation(
                    none.code() == Refusal.NO_ARM_EFFECT ? "results.held-equal" : "results.no-estimate"));
        });
        cells.add(regular);
        cells.add(tailored);
        if (tested && contrast instanceof Estimated estimated) {
            cells.add(Numbers.format(estimated.p(), DECIMALS_OF_P, language));
        }
        return cells;
    }

    private FigureTable means(Compared compared) {
        var table = new FigureTable(getTranslation("results.means"), Stream.of("results.wave", "arm.regular",
                        "results.interval", "results.n", "arm.tailored", "results.interval", "results.n")
                .map(key -> getTranslation(key)).toList());
        compared.waves().forEach(wave -> table.row(Integer.toString(wave.number()),
                Stream.of(Arm.values()).flatMap(arm -> mean(wave.of(arm))).toList()));
        return table;
    }

    private Stream<String> mean(Comparison.ArmAtWave arm) {
        return switch (arm.mean()) {
            case Estimated mean -> Stream.of(format(mean.estimate()), interval(mean), Long.toString(arm.n()));
            case NotEstimable _ -> Stream.of("–", getTranslation("results.no-estimate"), Long.toString(arm.n()));
        };
    }

    private TrajectoryChart.Moment moment(Comparison.Wave wave) {
        return new TrajectoryChart.Moment(
                Integer.toString(wave.number()), point(wave.regular().mean()), point(wave.tailored().mean()));
    }

    private static Optional<TrajectoryChart.Point> point(Estimate mean) {
        return switch (mean) {
            case Estimated known -> Optional.of(
                    new TrajectoryChart.Point(known.estimate(), known.lower(), known.upper()));
            case NotEstimable _ -> Optional.empty();
        };
    }

    private String format(double value) {
        return Numbers.format(value, DECIMALS, language);
    }

    private String interval(Estimated estimated) {
        return Numbers.interval(estimated.lower(), estimated.upper(), DECIMALS, getTranslation("number.to"), language);
    }
}
