package nl.maatstaf.fieldwork.draw.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import nl.maatstaf.study.SampleDesign;
import nl.maatstaf.study.Stratum;

/** How many people are drawn: in all, or of each layer. */
final class DrawForm extends Div {

    DrawForm(Consumer<SampleDesign> draw) {
        addClassName("invite-form");
        Input size = number();
        var perLayer = new LinkedHashMap<Stratum, Input>();
        var layers = new Div();
        layers.addClassName("draw-layers");
        for (int trede = 2; trede <= 4; trede++) {
            for (boolean partTime : new boolean[] {false, true}) {
                var stratum = new Stratum(trede, partTime);
                Input people = number();
                perLayer.put(stratum, people);
                layers.add(field(name(this, stratum), people));
            }
        }
        add(new Paragraph(getTranslation("draw.sample.what")), field(getTranslation("draw.size"), size),
                CohortSection.button(getTranslation("draw.sample.yes"), "main-button",
                        () -> draw.accept(new SampleDesign.Proportional(read(size)))),
                new NativeDetails(getTranslation("draw.per-layer"), new Div(
                        new Paragraph(getTranslation("draw.per-layer.what")), layers,
                        CohortSection.button(getTranslation("draw.per-layer.yes"), "plain-button",
                                () -> draw.accept(new SampleDesign.PerStratum(sizes(perLayer)))))));
    }

    static String name(Component of, Stratum stratum) {
        return of.getTranslation(stratum.partTime() ? "draw.layer.part-time" : "draw.layer.no-work", stratum.trede());
    }

    private static Map<Stratum, Integer> sizes(Map<Stratum, Input> fields) {
        var sizes = new TreeMap<Stratum, Integer>();
        fields.forEach((stratum, field) -> {
            if (read(field) > 0) {
                sizes.put(stratum, read(field));
            }
        });
        return sizes;
    }

    /** What is no number is none, and the draw says that it is too few. */
    private static int read(Input field) {
        return field.getValue().matches("\\d{1,6}") ? Integer.parseInt(field.getValue()) : 0;
    }

    private static Input number() {
        var input = new Input();
        input.setType("number");
        input.setId("draw-" + UUID.randomUUID());
        input.getElement().setAttribute("min", "0").setAttribute("inputmode", "numeric");
        return input;
    }

    private static Div field(String label, Input input) {
        var name = new NativeLabel(label);
        name.setFor(input.getId().orElseThrow());
        var field = new Div(name, input);
        field.addClassName("field");
        return field;
    }
}
