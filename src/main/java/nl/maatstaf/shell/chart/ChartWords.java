package nl.maatstaf.shell.chart;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import nl.maatstaf.shell.ArmLabel;
import nl.maatstaf.shell.Numbers;
import nl.maatstaf.study.Arm;

/** The words and numbers that every chart has beside its own: in one language, from the message bundles. */
public final class ChartWords {

    private final Locale language;
    private final Bundle bundle;

    private interface Bundle {

        String say(String key, Object... parameters);
    }

    private ChartWords(Locale language, Bundle bundle) {
        this.language = language;
        this.bundle = bundle;
    }

    /** {@return the words in the language of the page that is being made} */
    public static ChartWords ofPage() {
        Locale language = UI.getCurrent().getLocale();
        return new ChartWords(language, (key, parameters) -> I18NProvider.translate(language, key, parameters));
    }

    /**
     * {@return the words in a language, for a file that nobody looks at now}
     *
     * @param texts    the message bundles
     * @param language the language of the reader
     */
    public static ChartWords of(I18NProvider texts, Locale language) {
        return new ChartWords(language, (key, parameters) -> texts.getTranslation(key, language, parameters));
    }

    /** {@return the series of an arm, by its name in this language} */
    public Series arm(Arm arm) {
        return Series.of(arm, say(ArmLabel.key(arm)));
    }

    String say(String key, Object... parameters) {
        return bundle.say(key, parameters);
    }

    Locale language() {
        return language;
    }

    String number(long count) {
        return Numbers.format(count, 0, language);
    }

    String value(Measure measure, double value) {
        return measure.share()
                ? say("chart.percent", Numbers.format(value * 100, measure.decimals(), language))
                : Numbers.format(value, measure.decimals(), language);
    }

    String tick(Measure measure, double value, int decimals) {
        return measure.share()
                ? say("chart.percent", Numbers.format(value * 100, Math.max(0, decimals - 2), language))
                : Numbers.format(value, decimals, language);
    }

    /** A round ratio, such as 0,67 or 2. */
    String ratio(double ratio) {
        boolean whole = ratio == StrictMath.rint(ratio);
        String text = Numbers.format(ratio, whole ? 0 : 2, language);
        return !whole && text.endsWith("0") ? Numbers.format(ratio, 1, language) : text;
    }

    String interval(Measure measure, Figure.Estimate estimate) {
        return say("chart.interval", value(measure, estimate.lower()), value(measure, estimate.upper()));
    }

    /** A figure as a cell of a table has it: with its interval, or why there is none. */
    String figure(Measure measure, Figure figure) {
        return switch (figure) {
            case Figure.Estimate estimate ->
                say("chart.estimate", value(measure, estimate.value()), interval(measure, estimate));
            case Figure.Value value -> value(measure, value.value());
            case Figure.Absent absent -> absent.why();
        };
    }

    /** A place on an axis, such as "Delta −0,5". */
    String at(Measure measure, double place) {
        return say("chart.at", measure.name(), value(measure, place));
    }

    /** A figure with how many people it is about, where the track says so. */
    String withCount(String figure, Track track, int index) {
        return track.counts().isEmpty() ? figure : say("chart.with-n", figure, number(track.counts().get(index)));
    }

    /** What is read out at a point: of what, where, and the figure. */
    String reading(String what, String where, String figure) {
        return what.isEmpty() ? say("chart.reading.one", where, figure) : say("chart.reading", what, where, figure);
    }
}
