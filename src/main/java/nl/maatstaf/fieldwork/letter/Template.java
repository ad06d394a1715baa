package nl.maatstaf.fieldwork.letter;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A page of XHTML with places for words. Words only ever become text nodes, so a name that looks like markup stays a name.
 */
final class Template {

    private static final String TEXT = "data-text";
    private static final String LINES = "data-lines";
    private static final String LINK = "data-link";
    private static final String ONLY = "data-only";

    private final Document empty;

    /**
     * Reads it.
     *
     * @param resource where it is on the class path; its body holds one element, which is copied for each addressee
     */
    Template(String resource) {
        try (InputStream stream = Template.class.getResourceAsStream(resource)) {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            empty = factory.newDocumentBuilder().parse(Optional.ofNullable(stream).orElseThrow());
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("The program is incomplete: " + resource + " can't be read.", e);
        }
    }

    /** {@return a document with a copy for each of these, in this order} */
    Document filled(List<Words> each) {
        var document = (Document) empty.cloneNode(true);
        Element body = elements(document.getDocumentElement()).stream()
                .filter(element -> element.getLocalName().equals("body")).findFirst().orElseThrow();
        Element original = elements(body).getFirst();
        body.removeChild(original);
        for (Words words : each) {
            var copy = (Element) original.cloneNode(true);
            fill(copy, words);
            copy.setAttribute("class", (copy.getAttribute("class") + (words.rightToLeft() ? " rtl" : "")).strip());
            copy.setAttribute("dir", words.rightToLeft() ? "rtl" : "ltr");
            copy.setAttribute("lang", words.language());
            body.appendChild(copy);
        }
        var last = (Element) body.getLastChild();
        last.setAttribute("class", last.getAttribute("class") + " last");
        return document;
    }

    private static void fill(Element element, Words words) {
        String only = element.getAttribute(ONLY);
        if (!only.isEmpty() && !words.texts().containsKey(only)) {
            element.getParentNode().removeChild(element);
            return;
        }
        String link = element.getAttribute(LINK);
        if (!link.isEmpty()) {
            element.setAttribute(element.getLocalName().equals("a") ? "href" : "data", words.get(link));
        }
        if (!element.getAttribute(TEXT).isEmpty()) {
            element.setTextContent(words.get(element.getAttribute(TEXT)));
        } else if (!element.getAttribute(LINES).isEmpty()) {
            lines(element, words.get(element.getAttribute(LINES)));
            return;
        }
        elements(element).forEach(child -> fill(child, words));
        List.of(TEXT, LINK, ONLY).forEach(element::removeAttribute);
    }

    private static void lines(Element element, String text) {
        element.removeAttribute(LINES);
        Node parent = element.getParentNode();
        text.lines().forEach(line -> {
            Node copy = element.cloneNode(true);
            copy.setTextContent(line);
            parent.insertBefore(copy, element);
        });
        parent.removeChild(element);
    }

    private static List<Element> elements(Element parent) {
        NodeList nodes = parent.getChildNodes();
        var elements = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    /**
     * The words for one addressee.
     *
     * @param language    in which language, as a code
     * @param rightToLeft whether that is written from right to left
     * @param texts       every text by the name of its place
     */
    record Words(String language, boolean rightToLeft, Map<String, String> texts) {

        String get(String place) {
            return Optional.ofNullable(texts.get(place)).orElseThrow(() -> new IllegalStateException(place));
        }
    }
}
