package nl.maatstaf.fieldwork.log.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.maatstaf.fieldwork.log.Attempt;
import nl.maatstaf.fieldwork.log.Mode;
import nl.maatstaf.fieldwork.log.Outcome;
import nl.maatstaf.fieldwork.log.PartOfDay;
import nl.maatstaf.fieldwork.log.Place;
import nl.maatstaf.shell.Confirmation;

/**
 * Puts an attempt down in at most three presses: how, what came of it, and for an interview where. Pressing what came of
 * it saves.
 */
final class AttemptForm extends Section {

    private static final Map<String, List<Outcome>> GROUPS = groups();

    private final Choice<Mode> mode;
    private final Choice<PartOfDay> part;
    private final Input day = new Input();
    private final Div place = new Div();
    private final Attempt now;
    private final Consumer<Attempt> save;

    /**
     * Makes the form.
     *
     * @param now  an attempt of this moment, of which the day and its part are taken over
     * @param save what is done with an attempt
     */
    AttemptForm(Attempt now, Consumer<Attempt> save) {
        this.now = now;
        this.save = save;
        addClassName("attempt");
        mode = new Choice<>(getTranslation("attempt.mode"), Mode.values(), now.mode(), one -> getTranslation(one.key()),
                _ -> { });
        part = new Choice<>(getTranslation("attempt.part"), PartOfDay.values(), now.part(),
                one -> getTranslation(one.key()), _ -> { });
        day.setId("attempt-day");
        day.setType("date");
        day.setValue(now.day().toString());
        day.getElement().setAttribute("max", now.day().toString());
        var label = new NativeLabel(getTranslation("attempt.day"));
        label.setFor("attempt-day");
        label.addClassName("choice-label");
        var when = new Div(label, day);
        when.addClassName("choice-row");
        place.getElement().setAttribute("aria-live", "polite");
        add(new H2(getTranslation("attempt.heading")), mode, when, part);
        GROUPS.forEach((key, outcomes) -> add(group(key, outcomes)));
        add(new Paragraph(getTranslation("attempt.no-notes")));
    }

    private Div group(String key, List<Outcome> outcomes) {
        var buttons = new Div();
        buttons.addClassName("outcomes");
        outcomes.forEach(outcome -> {
            var button = new NativeButton(getTranslation(outcome.key()), click -> pressed(outcome));
            button.addClassName("outcome");
            buttons.add(button);
        });
        var group = new Div(new H3(getTranslation(key)), buttons);
        if (outcomes.contains(Outcome.INTERVIEWED)) {
            group.add(place);
        }
        return group;
    }

    private void pressed(Outcome outcome) {
        place.removeAll();
        if (Outcome.INTERVIEWS.contains(outcome)) {
            askWhere(outcome);
        } else if (Outcome.LEAVING.contains(outcome)) {
            String key = "attempt." + outcome.code();
            new Confirmation(getTranslation(key + ".heading"), getTranslation(key + ".text"), getTranslation(key + ".do"), () -> put(outcome, Optional.empty())).open();
        } else {
            put(outcome, Optional.empty());
        }
    }

    private void askWhere(Outcome outcome) {
        var buttons = new Div();
        buttons.addClassName("outcomes");
        for (Place one : Place.values()) {
            var button = new NativeButton(getTranslation(one.key()), click -> put(outcome, Optional.of(one)));
            button.addClassName("outcome");
            buttons.add(button);
        }
        var asked = new Div(new Paragraph(getTranslation("attempt.where", getTranslation(outcome.key()))), buttons);
        asked.addClassName("notice");
        place.add(asked);
    }

    private void put(Outcome outcome, Optional<Place> where) {
        place.removeAll();
        save.accept(new Attempt(chosenDay(), part.chosen(), mode.chosen(), outcome, where));
    }

    /** What is no day is today's. */
    private LocalDate chosenDay() {
        try {
            return LocalDate.parse(day.getValue());
        } catch (DateTimeParseException e) {
            return now.day();
        }
    }

    private static Map<String, List<Outcome>> groups() {
        var groups = new LinkedHashMap<String, List<Outcome>>();
        groups.put("attempt.not-reached", List.of(Outcome.VOICEMAIL, Outcome.NO_PHONE_NUMBER, Outcome.APPOINTMENT_MADE,
                Outcome.MOVED_NEW_ADDRESS, Outcome.MOVED_ADDRESS_UNKNOWN));
        groups.put("attempt.interview", List.of(Outcome.INTERVIEWED, Outcome.INTERVIEWED_RECORDING_UNUSABLE,
                Outcome.PARTIAL));
        groups.put("attempt.not-now", List.of(Outcome.NO_TIME, Outcome.NO_WISH, Outcome.ILLNESS,
                Outcome.NOT_POSSIBLE_IN_PERIOD, Outcome.INSUFFICIENT_DUTCH, Outcome.NO_ASSISTANCE_ANY_MORE));
        groups.put("attempt.further", List.of(Outcome.EMAIL_CONSENT_GIVEN, Outcome.EMAIL_CONSENT_WITHDRAWN,
                Outcome.WITHDRAWN, Outcome.ERASURE_WISHED, Outcome.DECEASED));
        return groups;
    }
}
