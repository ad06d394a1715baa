package nl.maatstaf.responding.ui.field;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.maatstaf.instrument.Answer;
import nl.maatstaf.instrument.Item;

/** Several of many. The option that says none and declining exclude the others; ticking one more than may be says so. */
final class SeveralField extends AnswerField {

    private final Item.Several item;
    private final Consumer<Optional<Answer>> given;
    private final Map<Integer, Tick> ticks = new LinkedHashMap<>();
    private final Tick decline;
    private final Div tooMany = new Div();

    SeveralField(Item.Several item, Surroundings surroundings, Consumer<Optional<Answer>> given) {
        super(surroundings);
        this.item = item;
        this.given = given;
        var list = new Div();
        list.addClassName("choices");
        describe(list, "group");
        item.options().forEach(option -> {
            Tick tick = Tick.box("answer", surroundings.words().apply(option.text()), ticked -> toggled(option.code(), ticked));
            ticks.put(option.code(), tick);
            list.add(tick);
        });
        decline = declining(this::declined);
        tooMany.getElement().setAttribute("role", "alert");
        var hint = new Paragraph(item.atMost() < item.real().size()
                ? surroundings.say("question.at-most", item.atMost()) : surroundings.say("question.several"));
        hint.setId("hint");
        list.getElement().setAttribute("aria-describedby", "hint");
        add(hint, list, tooMany, decline);
    }

    private void toggled(int code, boolean ticked) {
        tooMany.removeAll();
        tooMany.removeClassNames("notice", "warn");
        if (ticked) {
            decline.tick(false);
            boolean none = item.none().isPresent() && item.none().getAsInt() == code;
            ticks.forEach((other, tick) -> {
                boolean otherIsNone = item.none().isPresent() && item.none().getAsInt() == other;
                if (other != code && (none || otherIsNone)) {
                    tick.tick(false);
                }
            });
            if (chosen().size() > item.atMost()) {
                ticks.getOrDefault(code, decline).tick(false);
                tooMany.addClassNames("notice", "warn");
                tooMany.setText(surroundings().say("question.too-many", item.atMost()));
                return;
            }
        }
        given.accept(chosen().isEmpty() ? Optional.empty() : Optional.of(new Answer.Several(chosen())));
    }

    private void declined(boolean declined) {
        if (declined) {
            ticks.values().forEach(tick -> tick.tick(false));
        }
        given.accept(declined ? Optional.of(new Answer.Declined()) : Optional.empty());
    }

    private List<Integer> chosen() {
        return ticks.entrySet().stream().filter(entry -> entry.getValue().ticked()).map(Map.Entry::getKey).toList();
    }

    @Override
    public void show(Optional<Answer> answer) {
        List<Integer> codes = answer.orElse(null) instanceof Answer.Several(List<Integer> chosen) ? chosen : List.of();
        ticks.forEach((code, tick) -> tick.tick(codes.contains(code)));
        decline.tick(answer.orElse(null) instanceof Answer.Declined);
    }
}
