package nl.maatstaf.shell.paper;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;

/** Makes a file of a document that is written. Nothing is fetched from anywhere: what it needs comes with the program. */
public final class PaperFile {

    /** An address that holds what it points to. */
    private static final String INSIDE = "data:";

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PaperFile() {}

    /**
     * Writes a document, and leaves the stream open.
     *
     * @param report what is written, with {@code html} at its root
     * @param day    the day that it carries; no time, so that the same document is the same file
     * @throws IOException when it can't be written
     */
    public static void write(Document report, PaperFormat format, LocalDate day, OutputStream out) throws IOException {
        switch (format) {
            case HTML -> writeHtml(report, out);
            case PDF -> writePdf(report, day, out);
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

    private static void writePdf(Document report, LocalDate day, OutputStream out) throws IOException {
        try (var pages = new PDDocument()) {
            var builder = new PdfRendererBuilder()
                    .usePDDocument(pages)
                    .useSVGDrawer(new BatikSVGDrawer())
                    .useExternalResourceAccessControl((address, _) -> address.startsWith(INSIDE),
                            ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useUnicodeLineBreaker(new BreaksAtSpaces())
                    .withProducer("Maatstaf")
                    .withW3cDocument(report, null);
            try (var renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFWithoutClosing();
            }
            pages.getDocumentCatalog().setLanguage(report.getDocumentElement().getAttribute("lang"));
            pages.getDocumentInformation().setCreationDate(GregorianCalendar.from(day.atStartOfDay(ZoneOffset.UTC)));
            pages.setDocumentId(day.toEpochDay());
            pages.save(out);
        }
    }
}
