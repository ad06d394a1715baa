package nl.maatstaf.fieldwork.letter;

import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * A file of letters while it is made. All sheaves are drawn into one document, so that it holds each font once. It stays in
 * memory and never goes through a temporary file, which would keep codes beside names on the disk.
 */
final class LetterFile implements Closeable {

    private static final JoinedScript JOINED = new JoinedScript();
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private final Template template;
    private final PDDocument document = new PDDocument();
    private final PDFont regular;
    private final PDFont bold;

    static {
        // A library that writes down what it draws would write down names and codes.
        XRLog.setLoggingEnabled(false);
    }

    LetterFile(Template template, Typeface typeface) throws IOException {
        this.template = template;
        this.regular = typeface.regularIn(document);
        this.bold = typeface.boldIn(document);
    }

    /**
     * Adds a page for each.
     *
     * @throws IllegalStateException when one of them needs more than its page
     */
    void add(List<Template.Words> letters) throws IOException {
        int before = document.getNumberOfPages();
        var builder = new PdfRendererBuilder()
                .usePDDocument(document)
                .useFont(new PDFontSupplier(regular), "letter", NORMAL, FontStyle.NORMAL, true)
                .useFont(new PDFontSupplier(bold), "letter", BOLD, FontStyle.NORMAL, true)
                .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                .useUnicodeBidiReorderer(JOINED)
                .useObjectDrawerFactory(new QrSquare())
                .useReplacementText("")
                .useExternalResourceAccessControl((_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .withW3cDocument(template.filled(letters), null);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
        }
        if (document.getNumberOfPages() != before + letters.size()) {
            throw new IllegalStateException("A letter does not fit its page.");
        }
    }

    /** Writes it as PDF/A-2b, which can be read for as long as the institute must keep it. */
    void write(OutputStream out, Instant made) throws IOException {
        Archivable.make(document, made);
        document.save(out, CompressParameters.NO_COMPRESSION);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
