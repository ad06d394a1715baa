package nl.maatstaf.shell.chart;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Puts every drawing on a page of a PDF, in {@code target/screenshots/charts}, to be looked at. */
class ChartPicturesTest {

    private static final Path FOLDER = Path.of("target", "screenshots", "charts");
    private static final float DOTS_PER_INCH = 110;

    @Test
    void everyDrawingIsOnItsPageOfAPdf() throws IOException {
        Files.createDirectories(FOLDER);
        Map<String, Chart> charts = Charts.all();
        var html = new StringBuilder("""
                <html><head><style>@page { size: 210mm 240mm; margin: 20mm } body { margin: 0; font-family: Vazirmatn }
                div { page-break-after: always }""");
        for (String weight : new String[] {"Regular", "Bold"}) {
            html.append("@font-face { font-family: Vazirmatn; font-weight: ").append(weight.equals("Bold") ? "bold" : "normal")
                    .append("; src: url(data:font/ttf;base64,").append(font(weight)).append(") }");
        }
        html.append("</style></head><body>");
        charts.forEach((name, chart) -> html.append("<div>").append(ChartDrawing.of(chart, Charts.WORDS)).append("</div>"));
        html.append("</body></html>");
        byte[] pdf = pdf(html.toString());
        Files.write(FOLDER.resolve("charts.pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThanOrEqualTo(charts.size());
            System.out.println(new org.apache.pdfbox.text.PDFTextStripper().getText(document));
            var pictures = new PDFRenderer(document);
            int page = 0;
            for (String name : charts.keySet()) {
                ImageIO.write(pictures.renderImageWithDPI(page++, DOTS_PER_INCH), "png",
                        FOLDER.resolve("paper-" + name + ".png").toFile());
            }
        }
    }

    private static byte[] pdf(String html) throws IOException {
        XRLog.setLoggingEnabled(true);
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder().useSVGDrawer(new BatikSVGDrawer()).withHtmlContent(html, null).toStream(out);
        builder.run();
        return out.toByteArray();
    }

    private static String font(String weight) throws IOException {
        try (InputStream file = ChartPicturesTest.class.getResourceAsStream("/letter/Vazirmatn-" + weight + ".ttf")) {
            return Base64.getEncoder().encodeToString(Objects.requireNonNull(file).readAllBytes());
        }
    }
}
