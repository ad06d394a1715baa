package nl.maatstaf.analysis.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import nl.maatstaf.analysis.exhibit.Table;
import nl.maatstaf.analysis.exhibit.Wording;
import nl.maatstaf.analysis.quality.ItemNonresponse;
import nl.maatstaf.analysis.quality.Quality;
import nl.maatstaf.analysis.quality.ScaleQuality;
import nl.maatstaf.analysis.quality.SpeedBands;
import nl.maatstaf.analysis.quality.StraightLining;
import nl.maatstaf.analysis.quality.Turnout;
import nl.maatstaf.responding.Speed;
import nl.maatstaf.shell.paper.Block;
import nl.maatstaf.statistics.Outcome;
import nl.maatstaf.statistics.scales.OneFactor;
import nl.maatstaf.statistics.scales.ScaleReliability;

/** Writes how good the data are, both arms together. */
record QualityText(ReportPage page, Wording words) {

    void write(Block section, Optional<Quality> quality) {
        if (quality.isEmpty()) {
            section.paragraph(words.say("report.quality.none"));
            return;
        }
        Quality known = quality.get();
        section.paragraph(words.say("report.quality.what", known.snapshot()));
        page.table(section, turnout(known));
        section.paragraph("small", words.say("quality.turnout.how"));
        page.table(section, care(known));
        section.paragraph("small", words.say("report.quality.care.how"));
        if (!known.scales().isEmpty()) {
            page.table(section, scales(known));
            section.paragraph("small", words.say("report.quality.scales.how"));
        }
    }

    private Table turnout(Quality quality) {
        return new Table(words.say("quality.turnout.by-wave"),
                heads("quality.wave", "quality.invited", "quality.not-yet-due", "quality.due", "quality.answered",
                        "quality.response", "quality.began", "quality.stayed", "quality.retention"),
                quality.closedWaves().stream().map(wave -> {
                    Turnout of = Turnout.sum(quality.turnout().stream().filter(cell -> cell.wave() == wave).toList());
                    return List.of(Integer.toString(wave), words.count(of.invited()), words.count(of.notYetDue()),
                            words.count(of.due()), words.count(of.answered()), share(of.response()),
                            words.count(of.began()), words.count(of.stayed()), share(of.retention()));
                }).toList());
    }

    private Table care(Quality quality) {
        return new Table(words.say("report.quality.care"),
                heads("quality.wave", "report.quality.fast", "report.quality.slow", "report.quality.straight",
                        "report.quality.unanswered"),
                quality.closedWaves().stream().map(wave -> List.of(Integer.toString(wave),
                        speed(quality, wave, Speed.FAST), speed(quality, wave, Speed.SLOW),
                        quality.straightLining().stream().filter(lines -> lines.wave() == wave).map(StraightLining::any)
                                .map(lines -> of(lines.share(), lines.straight(), lines.responses())).findFirst().orElse(Table.NONE),
                        unanswered(quality, wave))).toList());
    }

    private String speed(Quality quality, int wave, Speed band) {
        return quality.speed().stream().filter(bands -> bands.wave() == wave)
                .map((SpeedBands bands) -> of(bands.share(band), bands.in(band), bands.known())).findFirst().orElse(Table.NONE);
    }

    private String unanswered(Quality quality, int wave) {
        List<ItemNonresponse> items = quality.items().stream().filter(item -> item.wave() == wave).toList();
        long asked = items.stream().mapToLong(ItemNonresponse::asked).sum();
        long missing = asked - items.stream().mapToLong(ItemNonresponse::answered).sum();
        return asked == 0 ? Table.NONE : of(OptionalDouble.of((double) missing / asked), missing, asked);
    }

    private Table scales(Quality quality) {
        SortedMap<String, List<ScaleQuality>> byScore = quality.scales().stream()
                .collect(Collectors.groupingBy(scale -> words.score(scale.score()), TreeMap::new, Collectors.toList()));
        var rows = new ArrayList<List<String>>();
        byScore.forEach((name, waves) -> rows.add(List.of(name, Integer.toString(waves.getFirst().items().size()),
                range(waves.stream().map(scale -> (double) scale.n()).toList(), 0),
                range(reliable(waves, ScaleReliability::alpha), 2), range(omegas(waves), 2))));
        return new Table(words.say("report.quality.scales"), heads("quality.scale", "report.quality.items",
                "report.quality.n", "quality.scales.alpha", "quality.scales.omega"), rows);
    }

    private static List<Double> reliable(List<ScaleQuality> waves, ToDoubleFunction<ScaleReliability> what) {
        var values = new ArrayList<Double>();
        waves.forEach(scale -> {
            if (scale.reliability() instanceof Outcome.Answered<ScaleReliability>(ScaleReliability found)) {
                values.add(what.applyAsDouble(found));
            }
        });
        return values;
    }

    private static List<Double> omegas(List<ScaleQuality> waves) {
        var values = new ArrayList<Double>();
        waves.forEach(scale -> {
            if (scale.reliability() instanceof Outcome.Answered<ScaleReliability>(ScaleReliability found)
                    && found.factor() instanceof Outcome.Answered<OneFactor>(OneFactor factor)) {
                values.add(factor.omega());
            }
        });
        return values;
    }

    private String range(Collection<Double> values, int decimals) {
        if (values.isEmpty()) {
            return Table.NONE;
        }
        return words.between(words.number(values.stream().min(Comparator.naturalOrder()).orElseThrow(), decimals),
                words.number(values.stream().max(Comparator.naturalOrder()).orElseThrow(), decimals));
    }

    private String of(OptionalDouble share, long some, long all) {
        return words.say("report.quality.share", share(share), words.count(some), words.count(all));
    }

    private String share(OptionalDouble share) {
        return share.isPresent() ? words.percent(share.getAsDouble()) : Table.NONE;
    }

    private List<String> heads(String... keys) {
        return List.of(keys).stream().map(key -> words.say(key)).toList();
    }
}
