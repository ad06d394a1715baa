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
final class MonthField extends EnteredField {

    private static final String OPEN = "";

    private final Select month;
    private final Select year;

    MonthField(Surroundings surroundings, Consumer<Optional<Answer>> given) {
        super(surroundings, given);
        Map<String, String> months = new LinkedHashMap<>(Map.of(OPEN, surroundings.say("question.month")));
        for (Month each : Month.values()) {
            months.put(Integer.toString(each.getValue()), surroundings.months().get(each.ordinal()));
        }
        Map<String, String> years = new LinkedHashMap<>(Map.of(OPEN, surroundings.say("question.year")));
        for (int each = surroundings.occasion().month().getYear(); each >= Item.Month.FIRST_YEAR; each--) {
            years.put(Integer.toString(each), Integer.toString(each));
        }
        month = new Select(surroundings.say("question.month"), months, _ -> changed());
        year = new Select(surroundings.say("question.year"), years, _ -> changed());
        var both = new Div(month, year);
        both.addClassName("month");
        describe(both, "group");
        add(both, decline());
    }

    @Override
    Optional<Answer> entered() {
        return whole().map(Answer.Month::new);
    }

    private Optional<YearMonth> whole() {
        return month.picked().filter(picked -> !picked.isEmpty()).flatMap(inYear ->
                year.picked().filter(picked -> !picked.isEmpty())
                        .map(picked -> YearMonth.of(Integer.parseInt(picked), Integer.parseInt(inYear))));
    }

    @Override
    Optional<String> fault() {
        boolean half = month.picked().filter(picked -> !picked.isEmpty()).isPresent()
                != year.picked().filter(picked -> !picked.isEmpty()).isPresent();
        boolean later = whole().filter(picked -> picked.isAfter(surroundings().occasion().month())).isPresent();
        return half ? Optional.of(surroundings().say("question.month.half"))
                : later ? Optional.of(surroundings().say("question.month.later")) : Optional.empty();
    }

    @Override
    void fill(Optional<Answer> answer) {
        if (answer.orElse(null) instanceof Answer.Month(YearMonth when)) {
            month.pick(Integer.toString(when.getMonthValue()));
            year.pick(Integer.toString(when.getYear()));
        } else {
            month.pick(OPEN);
            year.pick(OPEN);
        }
    }
}
