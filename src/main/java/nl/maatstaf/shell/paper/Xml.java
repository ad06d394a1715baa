package nl.maatstaf.shell.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Trees of XML, read without anything that lies outside. */
public final class Xml {

    private Xml() {}

    /** {@return a tree without anything in it} */
    public static Document empty() {
        return builder().newDocument();
    }

    /** {@return the tree of a text that this program wrote itself, such as a drawing} */
    public static Document of(String text) {
        try {
            return builder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException | SAXException e) {
            throw new IllegalStateException("What the program drew is not well-formed.", e);
        }
    }

    /** {@return a text file that comes with the program} */
    public static String resource(String name) {
        try (InputStream stream = Xml.class.getResourceAsStream(name)) {
            return new String(Optional.ofNullable(stream).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("The program is incomplete: " + name + " can't be read.", e);
        }
    }

    private static DocumentBuilder builder() {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
