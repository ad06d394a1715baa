package nl.maatstaf.shell.chart;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class ChartDrawingTest {

    private static final FontRenderContext SCREEN = new FontRenderContext(null, true, true);

    static Stream<Chart> all() {
        return Charts.all().values().stream();
    }

    @Test
    void wordsNeverBecomeMarkup() throws Exception {
        String nasty = "<script>alert(1)</script> & \"x\" ]]> \u0000";
        var row = new Forest.Row(nasty, new Figure.Absent(nasty), nasty, true);
        Document svg = drawn(new Forest(nasty, Measure.number(nasty, 1), Forest.Scale.DIFFERENCE, nasty, nasty,
                OptionalDouble.empty(), List.of(new Forest.Group(Optional.of(nasty), List.of(row)))));
        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).contains("<script>").contains("&");
    }

    @Test
    void armsKeepColourMarkAndLineInEveryKind() throws Exception {
        for (Chart chart : List.of(Charts.trajectories(), Charts.survival(), Charts.sankey(), Charts.bars())) {
            Document svg = drawn(chart);
            assertThat(elements(svg, "circle")).isNotEmpty().allMatch(mark -> mark.getAttribute("fill").equals("#0072b2"));
            assertThat(elements(svg, "rect").stream().filter(rect -> rect.getAttribute("fill").equals("#d55e00"))).isNotEmpty();
            assertThat(elements(svg, "path").stream().filter(path -> path.hasAttribute("stroke-dasharray")))
                    .allMatch(path -> path.getAttribute("stroke").equals("#d55e00"));
        }
        assertThat(dashed(drawn(Charts.trajectories()))).isTrue();
        assertThat(dashed(drawn(Charts.survival()))).isTrue();
    }

    @Test
    void anArmKeepsItsLookAloneAndInWhateverOrder() {
        Look tailored = new Look(Ink.TAILORED, Look.Form.SQUARE, true);
        assertThat(Look.of(List.of(Charts.TAILORED))).containsEntry(Charts.TAILORED, tailored);
        assertThat(Look.of(List.of(Charts.TAILORED, Series.plain("x"), Charts.REGULAR))).containsEntry(Charts.TAILORED, tailored)
                .containsEntry(Charts.REGULAR, new Look(Ink.REGULAR, Look.Form.CIRCLE, false));
    }

    @Test
    void chartsWithoutArmsAreInkAndGrey() {
        for (Chart chart : List.of(Charts.power(), Charts.strata(), Charts.forest(), Charts.tipping())) {
            assertThat(ChartDrawing.of(chart, Charts.WORDS)).doesNotContain("#0072b2").doesNotContain("#d55e00");
        }
    }

    @Test
    void paperHasTheColoursOfTheScreen() throws IOException {
        String tokens = Files.readString(Path.of("src/main/resources/META-INF/resources/maatstaf/tokens.css"));
        for (Ink ink : Ink.values()) {
            assertThat(tokens).contains("--" + ink.token() + ": " + ink.colour() + ";");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatIsUncertainIsDrawnBeforeAnyPoint(Chart chart) {
        List<Shape> shapes = Scenes.of(chart, Charts.WORDS).shapes();
        int point = IntStream.range(0, shapes.size()).filter(i -> shapes.get(i) instanceof Shape.Mark).findFirst()
                .orElse(shapes.size());
        assertThat(shapes.subList(point, shapes.size())).noneMatch(shape -> shape instanceof Shape.Area
                || shape instanceof Shape.Ribbon || shape instanceof Shape.Line);
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyTextIsOnThePageInTheWidestFace(Chart chart) throws Exception {
        Document svg = drawn(chart);
        double height = Double.parseDouble(svg.getDocumentElement().getAttribute("height"));
        for (Element text : elements(svg, "text")) {
            Font face = new Font("DejaVu Sans", text.hasAttribute("font-weight") ? Font.BOLD : Font.PLAIN, 12);
            double wide = face.getStringBounds(text.getTextContent(), SCREEN).getWidth();
            double from = number(text, "x") - wide * switch (text.getAttribute("text-anchor")) {
                case "end" -> 1;
                case "middle" -> .5;
                default -> 0;
            };
            assertThat(from).as(text.getTextContent()).isGreaterThanOrEqualTo(0);
            assertThat(from + wide).as(text.getTextContent()).isLessThanOrEqualTo(ChartDrawing.WIDTH);
            assertThat(number(text, "y")).as(text.getTextContent()).isBetween(8.0, height - 2);
        }
        assertThat(ChartDrawing.of(chart, Charts.WORDS)).doesNotContain("NaN").doesNotContain("Infinity");
    }

    @Test
    void whatHasNoEstimateSaysWhyAndHasNoMark() throws Exception {
        var nothing = new Forest.Row("Uitkomst", new Figure.Absent("te weinig mensen"), "3", true);
        var chart = new Forest("Niets te schatten.", Measure.number("Verschil", 2), Forest.Scale.DIFFERENCE, "minder", "meer",
                OptionalDouble.empty(), List.of(new Forest.Group(Optional.empty(), List.of(nothing))));
        assertThat(texts(drawn(chart))).contains("te weinig mensen");
        assertThat(Scenes.of(chart, Charts.WORDS).shapes()).noneMatch(shape -> shape instanceof Shape.Mark);
        assertThat(Scenes.of(chart, Charts.WORDS).lanes().getFirst().getFirst().text()).contains("te weinig mensen");
    }

    @Test
    void aLineIsBrokenWhereThereIsNoFigure() {
        Trajectories chart = Charts.trajectories();
        List<Shape.Line> regular = Scenes.of(chart, Charts.WORDS).shapes().stream().filter(Shape.Line.class::isInstance)
                .map(Shape.Line.class::cast).filter(line -> line.ink() == Ink.REGULAR && line.opacity() == 1).toList();
        assertThat(regular).singleElement().satisfies(line -> assertThat(line.through()).hasSize(7));
    }

    @Test
    void ratiosLieOnALogAxisAround1() throws Exception {
        Document svg = drawn(Charts.ratios());
        double one = place(svg, "1");
        assertThat(place(svg, "2") - one).isCloseTo(one - place(svg, "0,5"), within(.02));
        assertThat(place(svg, "5") - one).isCloseTo((place(svg, "2") - one) * StrictMath.log(5) / StrictMath.log(2), within(.05));
        // The line of no difference runs down to the axis from above the rows, which no tick does.
        assertThat(elements(svg, "path").stream().map(path -> path.getAttribute("d"))).anyMatch(path ->
                path.matches("M" + Svg.number(one) + " [0-9.]{1,2}L" + Svg.number(one) + " [0-9.]+"));
        // Where the axis names 2, a ratio of 2 has its mark.
        var two = new Forest.Row("Twee", new Figure.Estimate(2, 1.5, 3), "40", true);
        Document marked = drawn(new Forest("Een ratio van 2.", Measure.number("Ratio", 2), Forest.Scale.RATIO, "minder", "meer",
                OptionalDouble.empty(), List.of(new Forest.Group(Optional.empty(), List.of(two)))));
        Element mark = elements(marked, "path").stream().filter(path -> path.getAttribute("stroke").equals("#ffffff"))
                .findFirst().orElseThrow();
        assertThat(mark.getAttribute("d")).startsWith("M" + Svg.number(place(marked, "2")) + " ");
    }

    @Test
    void theSameChartGivesTheSameBytesWhateverTheMachineSpeaks() {
        Locale before = Locale.getDefault();
        List<String> drawings = all().map(chart -> ChartDrawing.of(chart, Charts.WORDS)).toList();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
            assertThat(all().map(chart -> ChartDrawing.of(chart, Charts.WORDS)).toList()).isEqualTo(drawings);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void theChartHasAReadingForEveryPoint(Chart chart) {
        assertThat(Scenes.of(chart, Charts.WORDS).lanes()).isNotEmpty().allMatch(lane -> !lane.isEmpty());
        assertThat(SceneJson.of(Scenes.of(chart, Charts.WORDS)).get("shapes")).allMatch(shape -> shape.hasNonNull("kind"));
    }

    @Test
    void refusesFiguresThatDontBelongTogether() {
        var none = List.<Figure>of(new Figure.Value(1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Figure.Estimate(1, 2, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Figure.Value(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Track(Charts.REGULAR, none, List.of(1L, 2L)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bars("", "", Measure.share(""), List.of("a", "b"),
                List.of(new Track(Charts.REGULAR, none))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Forest("", Measure.number("", 1), Forest.Scale.RATIO, "", "",
                OptionalDouble.empty(), List.of(new Forest.Group(Optional.empty(), List.of(
                        new Forest.Row("", new Figure.Estimate(1, -1, 2), "", false))))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Sankey("", List.of("a", "b"), List.of("x"),
                List.of(new Sankey.Panel(Charts.REGULAR, List.of(new Sankey.Flow(1, 0, 0, 3))))));
    }

    private static boolean dashed(Document svg) {
        return elements(svg, "path").stream().anyMatch(path -> path.hasAttribute("stroke-dasharray"));
    }

    private static Document drawn(Chart chart) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(ChartDrawing.of(chart, Charts.WORDS))));
    }

    private static double place(Document svg, String label) {
        return elements(svg, "text").stream().filter(text -> text.getTextContent().equals(label)).findFirst()
                .map(text -> number(text, "x")).orElseThrow();
    }

    private static List<String> texts(Document svg) {
        return elements(svg, "text").stream().map(Element::getTextContent).toList();
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static List<Element> elements(Document svg, String name) {
        var found = svg.getElementsByTagName(name);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
