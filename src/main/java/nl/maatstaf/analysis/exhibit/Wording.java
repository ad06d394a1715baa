package nl.maatstaf.analysis.exhibit;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.maatstaf.analysis.result.Contrast;
import nl.maatstaf.analysis.result.Figure;
import nl.maatstaf.analysis.result.Measure;
import nl.maatstaf.analysis.result.Standing;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.shell.ArmLabel;
import nl.maatstaf.shell.Numbers;
import nl.maatstaf.study.Arm;

/** The words and numbers of exhibits in one language: from the message bundles, and from the definitions of the study. */
public final class Wording {

    private static final int DECIMALS = 2;
    private static final int DECIMALS_OF_P = 4;
    private static final double SMALLEST_P = .0001;
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

    private final I18NProvider texts;
    private final Locale language;
    private final Protocol protocol;

    /**
     * The words of a study.
     *
     * @param texts    the message bundles
     * @param language the language of the reader
     * @param protocol the study
     */
    public Wording(I18NProvider texts, Locale language, Protocol protocol) {
        this.texts = texts;
        this.language = language;
        this.protocol = protocol;
    }

    /** {@return the words in the bundles under this key} */
    public String say(String key, Object... parameters) {
        return texts.getTranslation(key, language, parameters);
    }

    /** {@return the study} */
    public Protocol protocol() {
        return protocol;
    }

    /** {@return the language of the reader} */
    public Locale language() {
        return language;
    }

    /** {@return the code of that language} */
    public String code() {
        return language.getLanguage();
    }

    /** {@return the name of an arm} */
    public String arm(Arm arm) {
        return say(ArmLabel.key(arm));
    }

    /** {@return what a score is called; its name in the definitions where nobody gave it words} */
    public String score(String name) {
        return protocol.questionnaire().scoreLabel(name).map(label -> label.in(code())).orElse(name);
    }

    /** {@return what a variable is called: a stratum variable, a score or an item} */
    public String variable(String name) {
        return List.of("cohort", "trede", "part_time", "stratum", "arm", "wave").contains(name) ? say("variable." + name)
                : protocol.questionnaire().item(name).map(item -> item.text().in(code())).orElseGet(() -> score(name));
    }

    /** {@return what a level of a variable is called} */
    public String level(String variable, String code) {
        return switch (variable) {
            case "part_time" -> say("variable.part_time." + code);
            case "trede" -> say("variable.trede.level", code);
            case "cohort" -> say("variable.cohort.level", code);
            default -> option(variable, code).orElseGet(() -> code.equals("yes") || code.equals("no") ? say("variable." + code) : code);
        };
    }

    private Optional<String> option(String item, String code) {
        return protocol.questionnaire().item(item).map(Item::choices).stream().flatMap(List::stream)
                .filter(option -> Integer.toString(option.code()).equals(code)).findFirst()
                .map(option -> option.text().in(this.code()));
    }

    /** {@return what a result may be taken for} */
    public String standing(Standing standing) {
        return say("standing." + standing.name().toLowerCase(Locale.ROOT));
    }

    /** {@return a whole number} */
    public String count(long people) {
        return Numbers.format(people, 0, language);
    }

    /** {@return a number with two decimals} */
    public String number(double value) {
        return Numbers.format(value, DECIMALS, language);
    }

    /** {@return a number with so many decimals} */
    public String number(double value, int decimals) {
        return Numbers.format(value, decimals, language);
    }

    /** {@return a number without decimals where it is whole, and else with two} */
    String maybeWhole(double value) {
        return number(value, value == StrictMath.rint(value) ? 0 : DECIMALS);
    }

    /** {@return a share as a percentage with one decimal} */
    public String percent(double share) {
        return say("exhibit.percent", Numbers.format(100 * share, 1, language));
    }

    /** {@return how many, and which share of all that is} */
    String ofAll(long people, long all) {
        return all == 0 ? count(people) : say("exhibit.n.share", count(people), percent((double) people / all));
    }

    /** {@return a p-value; a very small one is said to be smaller than what can be written} */
    public String p(double value) {
        return value < SMALLEST_P ? "< " + Numbers.format(SMALLEST_P, DECIMALS_OF_P, language)
                : Numbers.format(value, DECIMALS_OF_P, language);
    }

    /** {@return a value of a measure; a difference in shares in percentage points, which whoever writes it must say} */
    public String value(Measure measure, double value) {
        return measure == Measure.DIFFERENCE_IN_SHARES ? number(100 * value, 1) : number(value);
    }

    /** {@return a size with its unit, as a sentence has it} */
    public String size(Measure measure, double value) {
        return say(measure == Measure.DIFFERENCE_IN_SHARES ? "exhibit.percentage-points" : "exhibit.points", value(measure, value));
    }

    /** {@return the interval of a contrast; with one more decimal where a bound would else look like no difference} */
    public String interval(Contrast contrast) {
        boolean shares = contrast.measure() == Measure.DIFFERENCE_IN_SHARES;
        double unit = shares ? 100 : 1;
        double lower = unit * contrast.lower();
        double upper = unit * contrast.upper();
        int decimals = Numbers.decimalsBeside(contrast.measure().none(), lower, upper, shares ? 1 : DECIMALS);
        return between(number(lower, decimals), number(upper, decimals));
    }

    /** {@return an interval of two values that are written already} */
    public String between(String lower, String upper) {
        return lower + " " + say("number.to") + " " + upper;
    }

    /** {@return a mean or share with its interval, in one cell} */
    public String figure(Figure figure, boolean share) {
        return share ? say("exhibit.with-interval", percent(figure.estimate()),
                between(percent(figure.lower()), percent(figure.upper())))
                : say("exhibit.with-interval", number(figure.estimate()),
                between(number(figure.lower()), number(figure.upper())));
    }

    /** {@return a number that may not be there} */
    public String maybe(OptionalDouble value, int decimals) {
        return value.isPresent() ? number(value.getAsDouble(), decimals) : Table.NONE;
    }

    /** {@return waves, such as "5 to 8" where none between is left out, and "5, 6, 8" where one is} */
    public String waves(List<Integer> waves) {
        int steps = waves.size() - 1;
        return steps > 1 && waves.getLast() - waves.getFirst() == steps
                ? say("exhibit.waves", waves.getFirst(), waves.getLast())
                : waves.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** {@return when something is compared, such as "at wave 8" or "over waves 5 to 8"} */
    public String when(List<Integer> waves) {
        return say(waves.size() == 1 ? "exhibit.at-wave" : "exhibit.over-waves", waves(waves));
    }

    /** {@return variables by what they are called} */
    public String variables(List<String> names) {
        return names.isEmpty() ? Table.NONE : names.stream().map(this::variable).collect(Collectors.joining(", "));
    }

    /** {@return a model formula with variables by what they are called} */
    public String formula(String formula) {
        return NAME.matcher(formula).replaceAll(name -> Matcher.quoteReplacement(variable(name.group()))).replace("*", " × ");
    }
}
