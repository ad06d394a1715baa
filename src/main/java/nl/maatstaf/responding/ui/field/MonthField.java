package nl.maatstaf.responding.ui.field;

import com.vaadin.flow.component.html.Div;
import java.time.Month;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.maatstaf.instrument.Answer;
import nl.maatstaf.instrument.Item;

/** A month and a year, each picked from a list; handed over once both are. */
final class MonthField extends AnswerField {

    private static final String OPEN = "";

    private final Select month;
    private final Select year;
    private final Tick decline;
    private final Consumer<Optional<Answer>> given;

    MonthField(Surroundings surroundings, Consumer<Optional<Answer>> given) {
        super(surroundings);
        this.given = given;
        Map<String, String> months = new LinkedHashMap<>(Map.of(OPEN, surroundings.say("question.month")));
        for (Month each : Month.values()) {
            months.put(Integer.toString(each.getValue()), surroundings.months().get(each.ordinal()));
        }
        Map<String, String> years = new LinkedHashMap<>(Map.of(OPEN, surroundings.say("question.year")));
        for (int each = surroundings.occasion().month().getYear(); each >= Item.Month.FIRST_YEAR; each--) {
            years.put(Integer.toString(each), Integer.toString(each));
        }
        month = new Select(surroundings.say("question.month"), months, _ -> picked());
        year = new Select(surroundings.say("question.year"), years, _ -> picked());
        decline = declining(this::declined);
        var both = new Div(month, year);
        both.addClassName("month");
        describe(both, "group");
        add(both, decline);
    }

    private void picked() {
        decline.tick(false);
        if (problem().isEmpty()) {
            given.accept(whole().map(Answer.Month::new));
        }
    }

    private Optional<YearMonth> whole() {
        return month.picked().filter(picked -> !picked.isEmpty()).flatMap(inYear ->
                year.picked().filter(picked -> !picked.isEmpty())
                        .map(picked -> YearMonth.of(Integer.parseInt(picked), Integer.parseInt(inYear))));
    }

    @Override
    public Optional<String> problem() {
        boolean half = month.picked().filter(picked -> !picked.isEmpty()).isPresent()
                != year.picked().filter(picked -> !picked.isEmpty()).isPresent();
        boolean later = whole().filter(picked -> picked.isAfter(surroundings().occasion().month())).isPresent();
        return decline.ticked() ? Optional.empty() : half ? Optional.of(surroundings().say("question.month.half"))
                : later ? Optional.of(surroundings().say("question.month.later")) : Optional.empty();
    }

    /** What stood in the field stays there, so that a slip costs nothing. */
    private void declined(boolean declined) {
        if (declined) {
            given.accept(Optional.of(new Answer.Declined()));
        } else {
            picked();
        }
    }

    @Override
    public void show(Optional<Answer> answer) {
        decline.tick(answer.orElse(null) instanceof Answer.Declined);
        if (answer.orElse(null) instanceof Answer.Month(YearMonth when)) {
            month.pick(Integer.toString(when.getMonthValue()));
            year.pick(Integer.toString(when.getYear()));
        } else {
            month.pick(OPEN);
            year.pick(OPEN);
        }
    }
}
