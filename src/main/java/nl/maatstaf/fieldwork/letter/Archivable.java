package nl.maatstaf.fieldwork.letter;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import javax.xml.transform.TransformerException;
import nl.maatstaf.study.WaveCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;

/** What makes a document PDF/A-2b beside its embedded fonts: it says so, says the same twice, and names its colours. */
final class Archivable {

    private static final String SRGB = "sRGB IEC61966-2.1";

    /** Of the file, which has no reader but a printer: it names no study and nobody. */
    private static final String TITLE = "Brieven";
    private static final String PRODUCER = "Maatstaf";

    private Archivable() {}

    static void make(PDDocument document, Instant made) throws IOException {
        var time = GregorianCalendar.from(ZonedDateTime.ofInstant(made, WaveCalendar.ZONE));
        var information = document.getDocumentInformation();
        information.setTitle(TITLE);
        information.setProducer(PRODUCER);
        information.setCreator(PRODUCER);
        information.setCreationDate(time);
        information.setModificationDate(time);
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage("nl");
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp(time));
        catalog.setMetadata(metadata);
        var intent = new PDOutputIntent(document,
                new ByteArrayInputStream(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData()));
        intent.setInfo(SRGB);
        intent.setOutputCondition(SRGB);
        intent.setOutputConditionIdentifier(SRGB);
        intent.setRegistryName("http://www.color.org");
        catalog.addOutputIntent(intent);
    }

    private static byte[] xmp(GregorianCalendar time) throws IOException {
        var xmp = XMPMetadata.createXMPMetadata();
        try {
            var conformance = xmp.createAndAddPDFAIdentificationSchema();
            conformance.setPart(2);
            conformance.setConformance("B");
            xmp.createAndAddDublinCoreSchema().setTitle(TITLE);
            xmp.createAndAddAdobePDFSchema().setProducer(PRODUCER);
            var basic = xmp.createAndAddXMPBasicSchema();
            basic.setCreatorTool(PRODUCER);
            basic.setCreateDate(time);
            basic.setModifyDate(time);
            var bytes = new ByteArrayOutputStream();
            new XmpSerializer().serialize(xmp, bytes, true);
            return bytes.toByteArray();
        } catch (BadFieldValueException | TransformerException e) {
            throw new IllegalStateException(e);
        }
    }
}
