package nl.maatstaf.fieldwork.figures;

import java.awt.Font;
import java.awt.Rectangle;
import java.awt.font.FontRenderContext;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LowerChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import nl.maatstaf.fieldwork.figures.ConsortDrawing.Box;
import nl.maatstaf.fieldwork.figures.ConsortDrawing.Stage;
import nl.maatstaf.study.Arm;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

import static org.assertj.core.api.Assertions.assertThat;

class ConsortDrawingTest {

    private static final FontRenderContext SCREEN = new FontRenderContext(null, true, true);

    @Test
    void everyTextFitsItsBoxInTheWidestFaceAndNoBoxTouchesAnother() throws Exception {
        check(FLOW);
    }

    @Test
    void armsKeepTheirColourAndMark() {
        String svg = ConsortDrawing.of("Stroom", FLOW);
        assertThat(svg).contains("<circle").contains("#0072b2").contains("#d55e00").contains("height=\"10\"");
    }

    @Test
    void wordsNeverBecomeMarkup() throws Exception {
        String nasty = "<script>alert(1)</script> & \"x\" ]]> \u0000\u001b";
        Document svg = check(List.of(new Stage(List.of(box(nasty, nasty)), Optional.of(box(nasty)))));
        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        assertThat(svg.getDocumentElement().getTextContent()).contains("<script>").contains("&");
        assertThat(ConsortDrawing.of(nasty, FLOW)).doesNotContain("<script");
    }

    @Test
    void nothingToDrawIsADrawingToo() throws Exception {
        assertThat(check(List.of()).getDocumentElement().getTagName()).isEqualTo("svg");
    }

    @Property(tries = 200)
    void whateverTheWordsAreTheyFit(@ForAll @Size(max = 6) List<String> words,
            @ForAll @Size(max = 30) List<@LowerChars @StringLength(min = 1, max = 12) String> plain,
            @ForAll @IntRange(min = 1, max = 3) int across) throws Exception {
        Box any = new Box(String.join(" ", plain), Stream.concat(words.stream(), Stream.of(String.join(" ", plain),
                String.join("", plain))).toList(), Optional.of(Arm.TAILORED));
        check(List.of(new Stage(IntStream.range(0, across).mapToObj(_ -> any).toList(), Optional.of(any)),
                new Stage(List.of(any), Optional.empty())));
    }

    /** Reads the drawing as XML, and looks at every box and every text. */
    private static Document check(List<Stage> stages) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document svg = factory.newDocumentBuilder().parse(new InputSource(new StringReader(
                ConsortDrawing.of("Stroom", stages))));
        List<Rectangle> boxes = elements(svg, "rect").stream().filter(rect -> rect.getAttribute("class").equals("box"))
                .map(rect -> new Rectangle(number(rect, "x"), number(rect, "y"), number(rect, "width"),
                        number(rect, "height"))).toList();
        var page = new Rectangle(0, 0, number(svg.getDocumentElement(), "width"),
                number(svg.getDocumentElement(), "height"));
        for (int i = 0; i < boxes.size(); i++) {
            assertThat(page.contains(boxes.get(i))).as("box %d on the page", i).isTrue();
            for (int k = 0; k < i; k++) {
                assertThat(boxes.get(i).intersects(boxes.get(k))).as("boxes %d and %d", i, k).isFalse();
            }
        }
        for (Element text : elements(svg, "text")) {
            String words = text.getTextContent();
            if (words.isBlank() || usual().canDisplayUpTo(words) >= 0) {
                continue;
            }
            int x = number(text, "x");
            int y = number(text, "y");
            Rectangle around = boxes.stream().filter(box -> box.contains(x, y)).findFirst().orElseThrow();
            Font face = text.hasAttribute("font-weight") ? usual().deriveFont(Font.BOLD) : usual();
            assertThat(x + face.getStringBounds(words, SCREEN).getWidth()).as(words)
                    .isLessThanOrEqualTo(around.x + around.width);
            assertThat(y + 4).as(words).isLessThanOrEqualTo(around.y + around.height);
        }
        return svg;
    }

    /** DejaVu Sans where it is: of the plain faces that systems come with, among the widest. */
    private static Font usual() {
        return new Font("DejaVu Sans", Font.PLAIN, 14);
    }

    private static List<Element> elements(Document svg, String name) {
        var found = svg.getElementsByTagName(name);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static int number(Element element, String attribute) {
        String value = element.getAttribute(attribute);
        return value.isEmpty() ? 0 : Integer.parseInt(value);
    }

    private static Box box(String title, String... lines) {
        return new Box(title, List.of(lines), Optional.empty());
    }

    private static final List<Stage> FLOW = List.of(
            new Stage(List.of(box("Door de gemeente aangeleverd: 1.012")), Optional.of(box("Niet in de lijst: 333",
                    "Jonger dan 45 of ouder dan 55 jaar: 200", "Korter dan een jaar in de bijstand: 133"))),
            new Stage(List.of(box("Toegewezen: 679")), Optional.empty()),
            new Stage(List.of(new Box("Regulier: 340", List.of(), Optional.of(Arm.REGULAR)),
                    new Box("Maatwerk: 339", List.of(), Optional.of(Arm.TAILORED))), Optional.empty()),
            new Stage(List.of(box("Aangeschreven, zonder naar de groep te kijken: 320")),
                    Optional.of(box("Niet aangeschreven: 359"))),
            new Stage(List.of(box("Meting 0: 250 van 320 mensen vulden in")), Optional.of(box("Vulden niet in: 70",
                    "Weigert: 20", "Niet bereikt: 12", "Anders: 8", "Niets bekend: 30"))));
}
