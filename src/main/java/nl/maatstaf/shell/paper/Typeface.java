package nl.maatstaf.shell.paper;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Optional;

/** The type that pages to print bring along, as rules of a style sheet, since the drawer of SVG looks nowhere else. */
public final class Typeface {

    private static final String REGULAR = "/letter/Vazirmatn-Regular.ttf";
    private static final String BOLD = "/letter/Vazirmatn-Bold.ttf";

    private Typeface() {}

    /** {@return the rules: for text a family with two weights, and for drawings the bold one by its own name} */
    public static String rules() {
        return rule("Vazirmatn", "normal", REGULAR) + rule("Vazirmatn", "bold", BOLD) + rule("Vazirmatn Bold", "normal", BOLD);
    }

    private static String rule(String family, String weight, String file) {
        return "@font-face { font-family: '" + family + "'; font-weight: " + weight
                + "; src: url(data:font/ttf;base64," + base64(file) + "); -fs-font-subset: subset; }";
    }

    private static String base64(String file) {
        try (InputStream stream = Typeface.class.getResourceAsStream(file)) {
            return Base64.getEncoder().encodeToString(Optional.ofNullable(stream).orElseThrow().readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("The program is incomplete: " + file + " can't be read.", e);
        }
    }
}
