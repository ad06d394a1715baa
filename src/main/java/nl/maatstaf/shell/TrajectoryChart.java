package nl.maatstaf.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import nl.maatstaf.study.Arm;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Two arms over time: intervals first, then the marks. Each arm keeps its colour, mark and line. Always shown with a
 * table of the same figures beside it, so to a screen reader it is one picture with a sentence.
 */
@JavaScript("context://_static/echarts/6.0.0/dist/echarts.min.js")
@JavaScript("context://maatstaf/trajectory-chart.js")
public final class TrajectoryChart extends Div {

    private final ObjectNode figures = JsonNodeFactory.instance.objectNode();
    private final String description;

    /**
     * A mean with its interval.
     *
     * @param mean  the mean
     * @param lower lower bound
     * @param upper upper bound
     */
    public record Point(double mean, double lower, double upper) {}

    /**
     * The figures at one moment.
     *
     * @param label    the moment, as the axis names it
     * @param regular  the regular arm, if known
     * @param tailored the tailored arm, if known
     */
    public record Moment(String label, Optional<Point> regular, Optional<Point> tailored) {}

    /**
     * Makes the chart.
     *
     * @param description one sentence that says what the picture shows
     * @param valueAxis   what is measured
     * @param timeAxis    what the moments are
     * @param moments     the figures in order of time
     */
    public TrajectoryChart(String description, String valueAxis, String timeAxis, List<Moment> moments) {
        this.description = description;
        addClassName("chart");
        figures.put("valueAxis", valueAxis).put("timeAxis", timeAxis);
        figures.put("language", getLocale().getLanguage());
        ArrayNode labels = figures.putArray("labels");
        moments.forEach(moment -> labels.add(moment.label()));
        ArrayNode arms = figures.putArray("arms");
        for (Arm arm : Arm.values()) {
            ObjectNode series = arms.addObject();
            series.put("code", arm.code()).put("name", getTranslation(ArmLabel.key(arm)));
            ArrayNode points = series.putArray("points");
            moments.forEach(moment -> (arm == Arm.REGULAR ? moment.regular() : moment.tailored()).ifPresentOrElse(
                    point -> points.addArray().add(point.mean()).add(point.lower()).add(point.upper()),
                    points::addNull));
        }
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        getElement().setAttribute("role", "img").setAttribute("aria-label", description);
        getElement().executeJs("window.maatstafTrajectoryChart(this, $0)", figures);
    }
}
