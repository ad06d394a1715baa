package nl.maatstaf.publication.wording;

import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.cube.ReleaseCube;
import nl.maatstaf.publication.opendata.Cell;
import nl.maatstaf.publication.opendata.Measures;
import nl.maatstaf.shell.Numbers;
import nl.maatstaf.study.Quarter;

/**
 * What released figures and groups are called by whoever reads them.
 *
 * @param texts    the message bundles
 * @param language the language of the reader
 * @param protocol the study, which names its scores
 */
public record Words(I18NProvider texts, Locale language, Protocol protocol) {

    private static final int ALL = 100;

    /** {@return a text of the message bundles} */
    public String say(String key, Object... about) {
        return texts.getTranslation(key, language, about);
    }

    /** {@return the title of the study} */
    public String title() {
        return protocol.title().in(language.getLanguage());
    }

    /** {@return what a score is called} */
    public String score(String name) {
        return protocol.questionnaire().scoreLabel(name).map(label -> label.in(language.getLanguage())).orElse(name);
    }

    /** {@return a quarter, written in full} */
    public String quarter(Quarter quarter) {
        return say("quarter.long", quarter.number(), Integer.toString(quarter.year()));
    }

    /** {@return a quarter, in short} */
    public String shortQuarter(Quarter quarter) {
        return say("quarter.short", quarter.number(), Integer.toString(quarter.year()));
    }

    /** {@return a level of a filter, such as "trede 2"} */
    public String level(String filter, String level) {
        return switch (filter) {
            case ReleaseCube.ARM -> say("arm." + level);
            case ReleaseCube.TREDE -> say("filter.trede", level);
            case ReleaseCube.PART_TIME -> say("filter.part-time." + level);
            case ReleaseCube.AGE_BAND -> say("filter.age-band", level.replace('-', '–'));
            case ReleaseCube.SEX -> say("filter.sex." + level);
            default -> filter + ": " + level;
        };
    }

    /** {@return a group by the levels that tell it apart; everybody where there are none} */
    public String group(Map<String, String> levels) {
        return levels.isEmpty() ? say("filter.everybody")
                : levels.entrySet().stream().map(level -> level(level.getKey(), level.getValue())).collect(Collectors.joining(", "));
    }

    /** {@return a group by one level a filter, empty where it does not tell apart} */
    public String group(List<String> filters, List<String> levels) {
        String group = IntStream.range(0, filters.size()).filter(filter -> !levels.get(filter).isEmpty())
                .mapToObj(filter -> level(filters.get(filter), levels.get(filter))).collect(Collectors.joining(", "));
        return group.isEmpty() ? say("filter.everybody") : group;
    }

    /** {@return what is measured, by its name in open data} */
    public String measure(String measure) {
        int colon = measure.indexOf(':');
        if (colon < 0) {
            return say("measure." + measure);
        }
        String rest = measure.substring(colon + 1);
        String score = score(rest.replaceFirst("=.*", ""));
        return switch (measure.substring(0, colon)) {
            case "difference" -> say("measure.difference", measure(rest));
            case "share" -> say("measure.share", score);
            case "sd" -> say("measure.sd", score);
            default -> say("measure.mean", score);
        };
    }

    /** {@return a figure as it is released: its decimals, and its interval where it has one} */
    public String figure(String measure, Cell cell) {
        String value = value(measure, cell.value(), false);
        String figure = cell.bounds().map(bounds -> say("chart.estimate", value,
                say("chart.interval", value(measure, bounds.lower(), true), value(measure, bounds.upper(), true)))).orElse(value);
        return isPoints(measure) ? say("measure.points", figure) : figure;
    }

    /** {@return a figure without its interval} */
    public String plain(Cell cell) {
        return value(cell.measure(), cell.value(), false);
    }

    private String value(String measure, BigDecimal value, boolean isBound) {
        String number = Numbers.format(value.doubleValue(), value.scale(), language);
        if (measure.startsWith("share:")) {
            int merged = protocol.release().map(cube -> cube.rules().mergedShare()).orElse(0);
            return say("chart.percent", number) + (isBound || value.intValue() > merged && value.intValue() < ALL - merged ? ""
                    : " " + say(value.intValue() <= merged ? "measure.or-less" : "measure.or-more"));
        }
        return measure.equals(Measures.FRAME) || measure.equals(Measures.RESPONSE) ? say("dashboard.about", number) : number;
    }

    private static boolean isPoints(String measure) {
        return measure.startsWith(Measures.difference("share:"));
    }
}
