package nl.maatstaf.shell.work;

import com.vaadin.flow.component.Component;
import java.util.List;

/**
 * A sentence for whoever watches. Work has no language; the page that shows it has.
 *
 * @param key   its key in the message bundles
 * @param about what goes into it
 */
public record Sentence(String key, List<Object> about) {

    /** A sentence, with what goes into it. */
    public Sentence(String key, Object... about) {
        this(key, List.of(about));
    }

    String in(Component page) {
        return page.getTranslation(key, about.toArray());
    }
}
