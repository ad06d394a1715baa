package nl.maatstaf.responding.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Consumer;
import nl.maatstaf.instrument.Question;

/** The questions that the answers so far lead to, each with its answer; for the research team only. */
final class RouteTaken extends OrderedList {

    RouteTaken(Walk walk, Optional<Question> now, Words words, Consumer<Question> go) {
        addClassName("route");
        var answers = new AnswerWords(walk.questionnaire(), words);
        for (Question question : walk.route()) {
            NativeButton button = Page.button(question.key(), "quiet-button", () -> go.accept(question));
            button.getElement().setAttribute("title", words.of(question.item().text()));
            var line = new ListItem(button, new Span(walk.shown(question)
                    .map(answer -> answers.of(question, answer)).orElse("")));
            if (now.filter(question::equals).isPresent()) {
                line.getElement().setAttribute("aria-current", "step");
            }
            add(line);
        }
    }
}
