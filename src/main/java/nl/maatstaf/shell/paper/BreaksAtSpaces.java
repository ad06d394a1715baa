package nl.maatstaf.shell.paper;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;

/** Lets a line of a page end at a space only, so that no number, interval or reference is torn apart. */
final class BreaksAtSpaces implements FSTextBreaker {

    private String text = "";
    private int at;

    @Override
    public void setText(String newText) {
        text = newText;
        at = 0;
    }

    @Override
    public int next() {
        if (at >= text.length()) {
            return BreakIterator.DONE;
        }
        int space = text.indexOf(' ', at);
        at = space < 0 ? text.length() : space + 1;
        return at;
    }
}
