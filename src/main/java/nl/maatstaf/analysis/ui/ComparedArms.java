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
import nl.maatstaf.shell.chart.Chart;
import nl.maatstaf.shell.chart.ChartWithTable;
import nl.maatstaf.shell.chart.ChartWords;
import nl.maatstaf.shell.chart.Figure;
import nl.maatstaf.shell.chart.Measure;
import nl.maatstaf.shell.chart.Track;
import nl.maatstaf.shell.chart.Trajectories;
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
        compared.facts().forEach((fact, cohorts) -> caveats.add(new ListItem(
                getTranslation("fact." + fact.code() + ".of", String.join(", ", cohorts)))));
        protocol.caveats().forEach(caveat -> caveats.add(new ListItem(caveat.in(language.getLanguage()))));
        add(new H2(getTranslation("results.heading")), headline,
                new ChartWithTable(chart(compared), means(compared)), contrasts(compared), caveats);
    }

    private String headline(Compared compared) {
        String said = compared.planned()
                .map(planned -> getTranslation(planned.estimate() < 0 ? "results.lower" : "results.higher",
                        format(StrictMath.abs(planned.estimate())), interval(planned.lower(), planned.upper()),
                        compared.participants(), compared.observations()))
                .orElseGet(() -> getTranslation("results.headline.none",
                        compared.participants(), compared.observations()));
        return switch (compared.standing()) {
            case INTERIM -> getTranslation("results.interim") + " " + said;
            case EXPLORATORY -> getTranslation("results.exploratory") + " " + said;
            case CONFIRMATORY -> said;
        };
    }

    private FigureTable contrasts(Compared compared) {
        Stream<String> heads = Stream.of("results.wave", "results.difference", "results.se", "results.df",
                "results.interval", "results.n-regular", "results.n-tailored");
        List<String> keys = (compared.p().isPresent() ? Stream.concat(heads, Stream.of("results.p")) : heads).toList();
        var table = new FigureTable(getTranslation("results.contrasts"),
                keys.stream().map(key -> getTranslation(key)).toList());
        compared.waves().forEach(wave -> table.row(Integer.toString(wave.number()), difference(wave.difference(),
                wave.number() == compared.plan().baselineWave() ? "results.held-equal" : "results.no-estimate",
                Long.toString(wave.regular().n()), Long.toString(wave.tailored().n()))));
        var planned = new ArrayList<>(difference(compared.planned(), "results.no-estimate", "", ""));
        compared.p().ifPresent(p -> planned.add(Numbers.format(p, DECIMALS_OF_P, language)));
        table.row(getTranslation("results.planned"), planned);
        return table;
    }

    private List<String> difference(
            Optional<Comparison.Difference> difference, String whyNot, String regular, String tailored) {
        return difference
                .map(known -> List.of(format(known.estimate()), format(known.standardError()),
                        Numbers.format(known.df(), 1, language), interval(known.lower(), known.upper()),
                        regular, tailored))
                .orElseGet(() -> List.of("–", "–", "–", getTranslation(whyNot), regular, tailored));
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
        return arm.mean()
                .map(mean -> Stream.of(format(mean.estimate()), interval(mean.lower(), mean.upper()),
                        Long.toString(arm.n())))
                .orElseGet(() -> Stream.of("–", getTranslation("results.no-estimate"), Long.toString(arm.n())));
    }

    private Chart chart(Compared compared) {
        return new Trajectories(getTranslation("results.chart"), Measure.number(getTranslation("results.mark"), DECIMALS),
                getTranslation("results.wave-axis"),
                compared.waves().stream().map(wave -> Integer.toString(wave.number())).toList(),
                Stream.of(Arm.values()).map(arm -> track(compared, arm)).toList(), Optional.empty());
    }

    private Track track(Compared compared, Arm arm) {
        List<Comparison.ArmAtWave> waves = compared.waves().stream().map(wave -> wave.of(arm)).toList();
        return new Track(ChartWords.ofPage().arm(arm), waves.stream().map(wave -> figure(wave.mean())).toList(),
                waves.stream().map(Comparison.ArmAtWave::n).toList());
    }

    private Figure figure(Optional<Comparison.Mean> mean) {
        return mean.<Figure>map(known -> new Figure.Estimate(known.estimate(), known.lower(), known.upper()))
                .orElseGet(() -> new Figure.Absent(getTranslation("results.no-estimate")));
    }

    private String format(double value) {
        return Numbers.format(value, DECIMALS, language);
    }

    private String interval(double lower, double upper) {
        return Numbers.interval(lower, upper, DECIMALS, getTranslation("number.to"), language);
    }
}
