package nl.maatstaf.shell.chart;

/**
 * Writes an SVG drawing that stands on its own: no script, no style sheet, no file beside it. Every text and attribute is
 * escaped, and equal figures give equal bytes.
 */
public final class Svg {

    /** The type of the letters where there is one, as in a PDF that brings it along; else the reader's own plain face. */
    public static final String FAMILY = "Vazirmatn, system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', "
            + "Arial, sans-serif";

    /** The same in bold, which has a name of its own since the drawer of SVG in PDF finds only one type of a family. */
    public static final String BOLD_FAMILY = "'Vazirmatn Bold', " + FAMILY;

    private static final double HUNDREDTHS = 100;

    private final StringBuilder out = new StringBuilder();
    private final String title;
    private final double width;
    private final double size;

    /**
     * Begins a drawing.
     *
     * @param title what is drawn, for who doesn't see it
     * @param width its width in its own units
     * @param size  the size of its letters
     */
    public Svg(String title, double width, double size) {
        this.title = title;
        this.width = width;
        this.size = size;
    }

    /**
     * Adds an element.
     *
     * @param name       its name
     * @param attributes names and values by turns; a value is a number or anything else that is text
     */
    public void element(String name, Object... attributes) {
        tag(name, attributes);
        out.append("/>");
    }

    /**
     * Adds a text.
     *
     * @param words      what it says
     * @param x          where it is
     * @param y          its line
     * @param attributes names and values by turns
     */
    public void text(String words, double x, double y, Object... attributes) {
        tag("text", attributes);
        out.append(" x=\"").append(number(x)).append("\" y=\"").append(number(y)).append("\">").append(escaped(words))
                .append("</text>");
    }

    /**
     * {@return the whole drawing, on white}
     *
     * @param height how high it has become
     */
    public String finished(double height) {
        // Drawers of PDF read whole pixels only.
        double whole = StrictMath.ceil(height);
        var drawing = new Svg(title, width, size);
        drawing.tag("svg", "xmlns", "http://www.w3.org/2000/svg", "role", "img", "viewBox",
                "0 0 " + number(width) + " " + number(whole), "width", width, "height", whole);
        drawing.out.append("><title>").append(escaped(title)).append("</title>");
        // Drawers of PDF don't look at what stands on the outermost element.
        drawing.tag("g", "font-family", FAMILY, "font-size", size, "fill", Ink.INK.colour());
        drawing.out.append('>');
        drawing.element("rect", "width", width, "height", whole, "fill", "#ffffff");
        return drawing.out.append(out).append("</g></svg>").toString();
    }

    /** {@return a number as this drawing writes it: in hundredths at most, with a point, whatever the language} */
    public static String number(double value) {
        double rounded = StrictMath.rint(value * HUNDREDTHS) / HUNDREDTHS;
        return rounded == StrictMath.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    private void tag(String name, Object... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            out.append(' ').append(attributes[i]).append("=\"")
                    .append(value instanceof Number figure ? number(figure.doubleValue()) : escaped(value.toString())).append('"');
        }
    }

    private static String escaped(String words) {
        var text = new StringBuilder();
        words.codePoints().forEach(sign -> {
            switch (sign) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                // What XML does not allow at all is left out.
                default -> text.appendCodePoint(sign < ' ' || sign == 0xFFFE || sign == 0xFFFF
                        || sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE ? ' ' : sign);
            }
        });
        return text.toString();
    }
}
