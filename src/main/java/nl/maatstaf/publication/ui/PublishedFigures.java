package nl.maatstaf.publication.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.maatstaf.publication.PublishedMean;
import nl.maatstaf.publication.Release;
import nl.maatstaf.shell.ArmLabel;
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
import nl.maatstaf.study.Quarter;

/** Released figures as a picture and as a table; the preview and the dashboard show them alike. */
final class PublishedFigures extends Div {

    private static final int DECIMALS = 1;

    private final Locale language = getLocale();

    PublishedFigures(List<Release> releases) {
        addClassName("story-page");
        List<Release> shown = releases.stream().filter(release -> !release.lifeRating().isEmpty()).toList();
        if (shown.isEmpty()) {
            return;
        }
        add(shown.size() > 1 ? new ChartWithTable(chart(shown), table(shown)).withTableOpen() : table(shown), new Paragraph(getTranslation("dashboard.frame")), counts(shown.getLast()));
    }

    private FigureTable table(List<Release> shown) {
        var table = new FigureTable(getTranslation("dashboard.table"), Stream.of("dashboard.quarter", "arm.regular", "arm.tailored")
                .map(key -> getTranslation(key)).toList());
        shown.forEach(release -> table.row(shortName(release.quarter()), Stream.of(Arm.values())
                .flatMap(arm -> Optional.ofNullable(release.lifeRating().get(arm)).stream())
                .map(mean -> getTranslation("dashboard.mean", format(mean.mean().doubleValue()), interval(mean)))
                .toList()));
        return table;
    }

    private DescriptionList counts(Release release) {
        var counts = new DescriptionList();
        counts.addClassName("counts");
        for (Arm arm : Arm.values()) {
            Integer count = release.frame().get(arm);
            if (count != null) {
                var pair = new Div(new DescriptionList.Term(new ArmLabel(arm)),
                        new DescriptionList.Description(getTranslation("dashboard.about", count)));
                counts.getElement().appendChild(pair.getElement());
            }
        }
        return counts;
    }

    private Chart chart(List<Release> shown) {
        return new Trajectories(getTranslation("dashboard.chart"), Measure.number(getTranslation("dashboard.mark"), DECIMALS),
                getTranslation("dashboard.quarter"), shown.stream().map(release -> shortName(release.quarter())).toList(),
                Stream.of(Arm.values()).map(arm -> new Track(ChartWords.ofPage().arm(arm),
                        shown.stream().map(release -> figure(release, arm)).toList())).toList(), Optional.empty());
    }

    private static Figure figure(Release release, Arm arm) {
        PublishedMean mean = release.lifeRating().get(arm);
        return mean == null ? new Figure.Absent("–") : new Figure.Estimate(
                mean.mean().doubleValue(), mean.lower().doubleValue(), mean.upper().doubleValue());
    }

    private String shortName(Quarter quarter) {
        return getTranslation("quarter.short", quarter.number(), Integer.toString(quarter.year()));
    }

    private String format(double value) {
        return Numbers.format(value, DECIMALS, language);
    }

    private String interval(PublishedMean mean) {
        return Numbers.interval(mean.lower().doubleValue(), mean.upper().doubleValue(), DECIMALS,
                getTranslation("number.to"), language);
    }
}
