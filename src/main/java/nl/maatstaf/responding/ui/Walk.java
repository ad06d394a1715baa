package nl.maatstaf.responding.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.maatstaf.instrument.Answer;
import nl.maatstaf.instrument.Answers;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Questionnaire;
import nl.maatstaf.responding.Visit;

/** Where a page is in the questionnaire: the answers as stored, and what comes before and after an item. */
final class Walk {

    private final Questionnaire questionnaire;
    private final Map<String, Long> versions = new HashMap<>();
    private final Visit visit;
    private Answers answers;

    Walk(Visit visit) {
        this.visit = visit;
        this.questionnaire = visit.questionnaire();
        this.answers = visit.answers();
    }

    Visit visit() {
        return visit;
    }

    Questionnaire questionnaire() {
        return questionnaire;
    }

    Answers answers() {
        return answers;
    }

    List<Item> route() {
        return questionnaire.route(answers);
    }

    /** The version the next answer to this item carries: one more than any this page has seen. */
    long nextVersion(Item item) {
        return versions.merge(item.id(), visit.nextVersion(item.id()), (used, first) -> used + 1);
    }

    void stored(Item item, Answer answer) {
        answers = answers.with(item.id(), answer);
    }

    int numberOf(Item item) {
        return route().indexOf(item) + 1;
    }

    Optional<Item> before(Item item) {
        return at(route().indexOf(item) - 1);
    }

    Optional<Item> after(Item item) {
        return at(route().indexOf(item) + 1);
    }

    private Optional<Item> at(int index) {
        List<Item> route = route();
        return index >= 0 && index < route.size() ? Optional.of(route.get(index)) : Optional.empty();
    }
}
