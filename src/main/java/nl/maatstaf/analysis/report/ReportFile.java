package nl.maatstaf.analysis.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;

/** Makes a file of a report that is written. Nothing is fetched from anywhere: what it needs comes with the program. */
final class ReportFile {

    private static final int NORMAL = 400;
    private static final int BOLD = 700;
    private static final String REGULAR_TYPE = "/letter/Vazirmatn-Regular.ttf";
    private static final String BOLD_TYPE = "/letter/Vazirmatn-Bold.ttf";

    static {
        XRLog.setLoggingEnabled(false);
    }

    private ReportFile() {}

    static void write(Document report, ReportFormat format, OutputStream out) throws IOException {
        switch (format) {
            case HTML -> writeHtml(report, out);
            case PDF -> writePdf(report, out);
        }
    }

    /** Well-formed XML that browsers read as HTML, too. */
    private static void writeHtml(Document report, OutputStream out) throws IOException {
        try {
            var writer = TransformerFactory.newDefaultInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.METHOD, "xml");
            writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            writer.setOutputProperty(OutputKeys.ENCODING, StandardCharsets.UTF_8.name());
            out.write("<!DOCTYPE html>\n".getBytes(StandardCharsets.UTF_8));
            writer.transform(new DOMSource(report.getDocumentElement()), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IOException(e);
        }
    }

    private static void writePdf(Document report, OutputStream out) throws IOException {
        EnumSet<FSFontUseCase> text = EnumSet.of(FSFontUseCase.DOCUMENT);
        EnumSet<FSFontUseCase> drawing = EnumSet.of(FSFontUseCase.SVG);
        new PdfRendererBuilder()
                .useFont(() -> type(REGULAR_TYPE), "Vazirmatn", NORMAL, FontStyle.NORMAL, true, text)
                .useFont(() -> type(BOLD_TYPE), "Vazirmatn", BOLD, FontStyle.NORMAL, true, text)
                .useFont(() -> type(REGULAR_TYPE), "Vazirmatn", NORMAL, FontStyle.NORMAL, true, drawing)
                .useFont(() -> type(BOLD_TYPE), "Vazirmatn Bold", NORMAL, FontStyle.NORMAL, true, drawing)
                .useSVGDrawer(new BatikSVGDrawer())
                .useExternalResourceAccessControl((_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .withProducer("Maatstaf")
                .withW3cDocument(report, null)
                .toStream(out)
                .run();
    }

    private static InputStream type(String file) {
        return Optional.ofNullable(ReportFile.class.getResourceAsStream(file)).orElseThrow();
    }
}
