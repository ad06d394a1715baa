package nl.maatstaf.fieldwork.letter;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins the letters of Arabic script as they are written, by giving each the shape it has beside its neighbours. The
 * library's own way of doing so knows the letters of Arabic and leaves those that only Persian has standing alone.
 *
 * <p>Nothing here is a table of ours: which letters join, and which character is which shape of which letter, are
 * properties that Unicode gives.
 */
final class JoinedScript implements BidiReorderer {

    private static final int FIRST_SHAPE = 0xfb50;
    private static final int LAST_SHAPE = 0xfefc;

    private final ICUBidiReorderer order = new ICUBidiReorderer();

    /** By letter (or two that are written as one) and the kind of shape. */
    private final Map<Shape, String> shapes = new HashMap<>();

    private record Shape(String letters, int kind) {}

    JoinedScript() {
        for (int character = FIRST_SHAPE; character <= LAST_SHAPE; character++) {
            String letters = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
            if (letters.length() == 1 || isLamAlef(letters)) {
                shapes.put(new Shape(letters, UCharacter.getIntPropertyValue(character, UProperty.DECOMPOSITION_TYPE)),
                        Character.toString(character));
            }
        }
    }

    @Override
    public String shapeText(String text) {
        List<Integer> characters = text.codePoints().boxed().toList();
        var shaped = new StringBuilder();
        for (int i = 0; i < characters.size(); i++) {
            String letter = Character.toString(characters.get(i));
            boolean before = joins(characters, i, -1);
            if (i + 1 < characters.size()) {
                String two = letter + Character.toString(characters.get(i + 1));
                String ligature = shapes.get(new Shape(two, kind(before, false)));
                if (isLamAlef(two) && ligature != null) {
                    shaped.append(ligature);
                    i++;
                    continue;
                }
            }
            shaped.append(shapes.getOrDefault(new Shape(letter, kind(before, joins(characters, i, 1))), letter));
        }
        return shaped.toString();
    }

    @Override
    public String deshapeText(String text) {
        return order.deshapeText(text);
    }

    @Override
    public String reorderRTLTextToLTR(String text) {
        return order.reorderRTLTextToLTR(text);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }

    private static int kind(boolean joinedBefore, boolean joinedAfter) {
        if (joinedBefore) {
            return joinedAfter ? UCharacter.DecompositionType.MEDIAL : UCharacter.DecompositionType.FINAL;
        }
        return joinedAfter ? UCharacter.DecompositionType.INITIAL : UCharacter.DecompositionType.ISOLATED;
    }

    /** Whether a letter and its neighbour in a direction both reach out to each other; marks between them don't matter. */
    private static boolean joins(List<Integer> characters, int place, int step) {
        int neighbour = place + step;
        while (neighbour >= 0 && neighbour < characters.size()
                && joining(characters.get(neighbour)) == UCharacter.JoiningType.TRANSPARENT) {
            neighbour += step;
        }
        if (neighbour < 0 || neighbour >= characters.size()) {
            return false;
        }
        int first = step > 0 ? place : neighbour;
        int second = step > 0 ? neighbour : place;
        return reachesOn(joining(characters.get(first))) && reachesBack(joining(characters.get(second)));
    }

    private static boolean reachesOn(int joining) {
        return joining == UCharacter.JoiningType.DUAL_JOINING || joining == UCharacter.JoiningType.LEFT_JOINING
                || joining == UCharacter.JoiningType.JOIN_CAUSING;
    }

    private static boolean reachesBack(int joining) {
        return joining == UCharacter.JoiningType.DUAL_JOINING || joining == UCharacter.JoiningType.RIGHT_JOINING
                || joining == UCharacter.JoiningType.JOIN_CAUSING;
    }

    private static int joining(int character) {
        return UCharacter.getIntPropertyValue(character, UProperty.JOINING_TYPE);
    }

    private static boolean isLamAlef(String two) {
        return two.length() == 2 && two.charAt(0) == '\u0644' && "\u0622\u0623\u0625\u0627".indexOf(two.charAt(1)) >= 0;
    }
}
