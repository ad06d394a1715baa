package nl.maatstaf.responding.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import nl.maatstaf.instrument.Instrument;
import nl.maatstaf.instrument.Question;

/** What it is about now and how long it still takes, in words; the subjects as a measuring rod. */
final class Progress extends Div {

    Progress(Walk walk, Question question, Words words) {
        addClassName("progress");
        Optional<Instrument> subject = walk.questionnaire().instrumentOf(question.item());
        List<String> subjects = walk.route().stream()
                .flatMap(asked -> walk.questionnaire().instrumentOf(asked.item()).stream()).map(Instrument::name).distinct().toList();
        var rule = new Div();
        rule.addClassName("progress-rule");
        rule.getElement().setAttribute("aria-hidden", "true");
        int here = subject.map(Instrument::name).map(subjects::indexOf).orElse(0);
        for (int part = 0; part < subjects.size(); part++) {
            var tick = new Span();
            tick.setClassName("done", part <= here);
            rule.add(tick);
        }
        var line = new Div(new Span(subject.map(instrument -> words.of(instrument.title())).orElse("")),
                new Span(timeLeft(walk.minutesFrom(question), words)));
        line.addClassName("progress-line");
        add(line, rule);
    }

    private static String timeLeft(int minutes, Words words) {
        return switch (minutes) {
            case 0 -> words.get("question.minutes.less");
            case 1 -> words.get("question.minutes.one");
            default -> words.get("question.minutes", minutes);
        };
    }
}
