package nl.maatstaf.shell.chart;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import tools.jackson.databind.JsonNode;

/**
 * A chart on a page. It takes the keyboard: arrow keys go along its points, and what is under the cursor is read out. Not
 * used without a table of the same figures: see {@link ChartWithTable}.
 */
@JavaScript("context://_static/echarts/6.0.0/dist/echarts.min.js")
@JavaScript("context://maatstaf/chart-reader.js")
@JavaScript("context://maatstaf/chart.js")
final class ChartView extends Div {

    private final JsonNode scene;

    ChartView(Chart chart, ChartWords words) {
        this.scene = SceneJson.of(Scenes.of(chart, words));
        addClassName("chart");
        var picture = new Div();
        picture.addClassName("chart-picture");
        picture.getElement().setAttribute("aria-hidden", "true");
        var reading = new Paragraph();
        reading.addClassName("chart-reading");
        reading.getElement().setAttribute("aria-live", "polite");
        var hint = new Paragraph(words.say("chart.hint"));
        hint.addClassName("chart-hint");
        add(picture, reading, hint);
        // Only an application gets the arrow keys from a screen reader; the role's own word would mislead, so it has another.
        getElement().setAttribute("role", "application").setAttribute("tabindex", "0")
                .setAttribute("aria-roledescription", words.say("chart.kind")).setAttribute("aria-label", chart.description());
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        getElement().executeJs("window.maatstafChart(this, $0, $1)", scene, SceneJson.inks());
    }
}
