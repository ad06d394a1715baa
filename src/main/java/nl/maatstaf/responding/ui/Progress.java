package nl.maatstaf.responding.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** How far along the questionnaire is, in words and as a measuring rod that fills up. */
final class Progress extends Div {

    Progress(int number, int total) {
        addClassName("progress");
        var rule = new Div();
        rule.addClassName("progress-rule");
        rule.getElement().setAttribute("aria-hidden", "true");
        for (int part = 1; part <= total; part++) {
            var tick = new Span();
            tick.setClassName("done", part <= number);
            rule.add(tick);
        }
        add(new Span(getTranslation("question.number", number, total)), rule);
    }
}
