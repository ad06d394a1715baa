package nl.maatstaf.responding.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Consumer;
import nl.maatstaf.instrument.Answer;
import nl.maatstaf.instrument.Answers;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Questionnaire;

/** Everything that was answered, each with a way to change it, and the button that sends it. */
final class OverviewPage extends Page {

    OverviewPage(Questionnaire questionnaire, Answers answers, String language, boolean changed,
            Consumer<Item> change, Runnable submit) {
        super("overview.heading");
        var list = new DescriptionList();
        list.addClassName("overview");
        for (Item item : questionnaire.route(answers)) {
            String question = item.text().in(language);
            Optional<Answer> answer = answers.to(item.id());
            NativeButton button = button(getTranslation(answer.isPresent() ? "overview.change" : "overview.fill-in"),
                    "quiet-button", () -> change.accept(item));
            button.getElement().setAttribute("aria-label", button.getText() + ": " + question);
            String given = answer.map(value -> inWords(item, value, questionnaire, language))
                    .orElseGet(() -> getTranslation("overview.open"));
            list.getElement().appendChild(new Div(new DescriptionList.Term(question),
                    new DescriptionList.Description(new Span(given), button)).getElement());
        }
        addToBody(new Paragraph(getTranslation(changed ? "overview.changed" : "overview.check")), list);
        addNext(getTranslation("overview.submit"), submit);
    }

    private static String inWords(Item item, Answer answer, Questionnaire questionnaire, String language) {
        return switch (answer) {
            case Answer.Declined() -> questionnaire.decline().in(language);
            case Answer.Value(int code) -> switch (item) {
                case Item.Mark _ -> Integer.toString(code);
                case Item.Choice choice -> choice.options().stream().filter(option -> option.code() == code)
                        .map(option -> option.text().in(language)).findFirst().orElse("");
            };
        };
    }
}
