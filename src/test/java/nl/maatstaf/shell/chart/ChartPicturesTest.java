package nl.maatstaf.shell.chart;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Puts every drawing on a page of a PDF, in {@code target/screenshots/charts}, to be looked at. */
class ChartPicturesTest {

    private static final Path FOLDER = Path.of("target", "screenshots", "charts");
    private static final Path FONTS = Path.of("src", "main", "resources", "letter");
    private static final float DOTS_PER_INCH = 110;

    @Test
    void everyDrawingIsOnItsPageOfAPdf() throws IOException {
        Files.createDirectories(FOLDER);
        Map<String, Chart> charts = Charts.all();
        var html = new StringBuilder("""
                <html><head><style>@page { size: 210mm 240mm; margin: 20mm } body { margin: 0; font-family: Vazirmatn }
                div { page-break-after: always }""");
        Map.of("Vazirmatn", "Vazirmatn-Regular.ttf", "Vazirmatn Bold", "Vazirmatn-Bold.ttf").forEach((family, file) ->
                html.append("@font-face { font-family: '").append(family).append("'; src: url(data:font/ttf;base64,")
                        .append(font(file)).append(") }"));
        html.append("</style></head><body>");
        charts.forEach((name, chart) -> html.append("<div>").append(ChartDrawing.of(chart, Charts.WORDS)).append("</div>"));
        html.append("</body></html>");
        byte[] pdf = pdf(html.toString());
        Files.write(FOLDER.resolve("charts.pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThanOrEqualTo(charts.size());
            var pictures = new PDFRenderer(document);
            int page = 0;
            for (String name : charts.keySet()) {
                ImageIO.write(pictures.renderImageWithDPI(page++, DOTS_PER_INCH), "png",
                        FOLDER.resolve("paper-" + name + ".png").toFile());
            }
        }
    }

    private static byte[] pdf(String html) throws IOException {
        XRLog.setLoggingEnabled(false);
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder().useSVGDrawer(new BatikSVGDrawer()).withHtmlContent(html, null).toStream(out);
        builder.run();
        return out.toByteArray();
    }

    private static String font(String file) {
        try {
            return Base64.getEncoder().encodeToString(Files.readAllBytes(FONTS.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
