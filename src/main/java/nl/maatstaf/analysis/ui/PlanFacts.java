package nl.maatstaf.analysis.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.maatstaf.analysis.PlanLock;
import nl.maatstaf.instrument.plan.Method;
import nl.maatstaf.shell.Confirmation;
import nl.maatstaf.shell.Days;
import nl.maatstaf.study.WaveCalendar;

/** The plan that the results obey, and who locked it. */
final class PlanFacts extends Section {

    private static final int DIGITS_SHOWN = 12;

    PlanFacts(PlanLock.Status status, String language, Runnable sign) {
        var facts = new DescriptionList();
        facts.addClassName("plan-facts");
        add(new H2(getTranslation("plan.heading")), facts);
        fact(facts, "plan.estimand", status.plan().estimand().words().in(language));
        fact(facts, "plan.model", model(status.plan().primary().method()));
        fact(facts, "plan.contrast", getTranslation("plan.contrast.waves", status.plan().primary().waves().stream()
                .map(String::valueOf).collect(Collectors.joining(", "))));
        fact(facts, "plan.fingerprint", Stream.of(status.fingerprint().split("-"))
                .map(part -> part.substring(0, DIGITS_SHOWN)).collect(Collectors.joining(" · ")));
        fact(facts, "plan.locked", status.locked()
                ? status.signatures().stream().map(this::signature).collect(Collectors.joining(", "))
                : getTranslation("plan.not-locked", status.signatures().size()));
        if (!status.locked()) {
            var button = new NativeButton(getTranslation("plan.sign"), click -> new Confirmation(
                    getTranslation("plan.sign.heading"), getTranslation("plan.sign.text"),
                    getTranslation("plan.sign"), sign).open());
            button.addClassName("plain-button");
            add(new Div(button));
        }
    }

    private static String model(Method method) {
        return method instanceof Method.MixedModel planned ? planned.formula() : method.code();
    }

    private String signature(PlanLock.Signature signature) {
        return getTranslation("plan.signature", signature.by(), Days.written(WaveCalendar.dayOf(signature.at()), getLocale()));
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }
}
