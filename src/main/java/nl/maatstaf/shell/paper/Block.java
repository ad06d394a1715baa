package nl.maatstaf.shell.paper;

import java.util.List;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** An element of a page that is being written. Words only ever become text, so a title that looks like markup stays a title. */
public final class Block {

    /** The namespace of its elements. */
    public static final String XHTML = "http://www.w3.org/1999/xhtml";

    /** What XML can't hold. */
    private static final Pattern UNWRITABLE = Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    /** Stands where there is nothing, since browsers take an empty element of XML for one that was never ended. */
    private static final String NOTHING = "\u00a0";

    private final Element element;

    /** Goes on in this element. */
    public Block(Element element) {
        this.element = element;
    }

    /** Adds an element at the end, and gives it. */
    public Block add(String name) {
        return new Block((Element) element.appendChild(element.getOwnerDocument().createElementNS(XHTML, name)));
    }

    /** Adds an element of a kind that the style sheet knows. */
    public Block add(String name, String kind) {
        return add(name).with("class", kind);
    }

    /** Adds an element with words in it. */
    public Block say(String name, String words) {
        return add(name).text(words);
    }

    /** Adds a paragraph. */
    public Block paragraph(String words) {
        return say("p", words);
    }

    /** Adds a paragraph of a kind that the style sheet knows. */
    public Block paragraph(String kind, String words) {
        return add("p", kind).text(words);
    }

    /** Adds a list; nothing where it would be empty. */
    public void list(String kind, List<String> items) {
        if (!items.isEmpty()) {
            Block list = add("ul", kind);
            items.forEach(item -> list.say("li", item));
        }
    }

    /** Adds a link to a place in this page. */
    public Block link(String id, String words) {
        return add("a").with("href", "#" + id).text(words);
    }

    /** Sets an attribute. */
    public Block with(String attribute, String value) {
        element.setAttribute(attribute, written(value));
        return this;
    }

    /** Adds words. */
    public Block text(String words) {
        element.appendChild(element.getOwnerDocument().createTextNode(words.isEmpty() ? NOTHING : written(words)));
        return this;
    }

    /** Adds what was written elsewhere. */
    public void take(Node node) {
        element.appendChild(element.getOwnerDocument().importNode(node, true));
    }

    private static String written(String words) {
        return UNWRITABLE.matcher(words).replaceAll(" ");
    }
}
