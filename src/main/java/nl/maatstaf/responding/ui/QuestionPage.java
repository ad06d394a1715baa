package nl.maatstaf.responding.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.maatstaf.instrument.Answer;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Questionnaire;
import nl.maatstaf.responding.Saved;

/** One question. A choice is saved as it is made, and only then shown as chosen. */
final class QuestionPage extends Page {

    private final Map<Answer, NativeButton> buttons = new LinkedHashMap<>();
    private final Div saved = new Div();
    private final Function<Answer, Saved> save;
    private final String language;

    /**
     * Makes the page.
     *
     * @param item          what is asked
     * @param questionnaire where it is from
     * @param language      in which language
     * @param given         what was answered before
     * @param save          saves an answer, and says what came of it
     */
    QuestionPage(Item item, Questionnaire questionnaire, String language, Optional<Answer> given,
            Function<Answer, Saved> save) {
        super(item.text(), language);
        addClassName("question");
        this.save = save;
        this.language = language;
        recall(item, questionnaire).ifPresent(this::addToBody);
        var answers = new Div(switch (item) {
            case Item.Mark mark -> marks(mark);
            case Item.Choice choice -> choices(choice);
        }, decline(questionnaire));
        answers.addClassName("answers");
        answers.getElement().setAttribute("role", "group").setAttribute("aria-label", item.text().in(language));
        answers.getElement().executeJs("""
                this.addEventListener('click', (press) => {
                    const saved = document.querySelector('.saved');
                    if (saved && press.target.closest('.option')) saved.dataset.pending = '';
                });""");
        addToBody(answers);
        saved.addClassName("saved");
        saved.getElement().setAttribute("role", "status");
        addAboveSteps(saved);
        given.ifPresent(this::showChosen);
    }

    private Optional<Paragraph> recall(Item item, Questionnaire questionnaire) {
        return questionnaire.instruments().stream()
                .filter(instrument -> instrument.items().contains(item) && instrument.recallMonths() > 0)
                .findFirst()
                .map(instrument -> {
                    var recall = new Paragraph(getTranslation("question.recall", instrument.recallMonths()));
                    recall.addClassName("recall");
                    return recall;
                });
    }

    private Div marks(Item.Mark mark) {
        var row = new Div();
        row.addClassName("marks");
        IntStream.rangeClosed(Item.Mark.LOWEST, Item.Mark.HIGHEST)
                .forEach(number -> row.add(option(new Answer.Value(number), Integer.toString(number))));
        var ends = new Div(
                new Span(getTranslation("question.mark-end", Item.Mark.LOWEST, mark.lowestLabel().in(language))),
                new Span(getTranslation("question.mark-end", Item.Mark.HIGHEST, mark.highestLabel().in(language))));
        ends.addClassName("mark-ends");
        return new Div(row, ends);
    }

    private Div choices(Item.Choice choice) {
        var list = new Div();
        list.addClassName("choices");
        choice.options().forEach(option -> list.add(option(new Answer.Value(option.code()), option.text().in(language))));
        return list;
    }

    private Div decline(Questionnaire questionnaire) {
        NativeButton decline = option(new Answer.Declined(), questionnaire.decline().in(language));
        decline.addClassName("declined");
        var choices = new Div(decline);
        choices.addClassName("choices");
        return choices;
    }

    private NativeButton option(Answer answer, String text) {
        NativeButton button = button(text, "option", () -> choose(answer));
        button.getElement().setAttribute("aria-pressed", "false");
        buttons.put(answer, button);
        return button;
    }

    private void choose(Answer answer) {
        switch (save.apply(answer)) {
            case STORED -> {
                showChosen(answer);
                saved.removeClassName("otherwise");
                saved.setText(getTranslation("question.saved"));
            }
            // The view has shown another page by now.
            case SUPERSEDED, CLOSED -> { }
        }
        saved.getElement().executeJs("this.removeAttribute('data-pending')");
    }

    /** Says that something else stands than what was pressed. */
    void saySuperseded() {
        saved.addClassName("otherwise");
        saved.setText(getTranslation("question.superseded"));
    }

    private void showChosen(Answer answer) {
        buttons.forEach((option, button) ->
                button.getElement().setAttribute("aria-pressed", Boolean.toString(option.equals(answer))));
    }
}
