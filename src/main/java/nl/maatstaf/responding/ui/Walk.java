package nl.maatstaf.responding.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.maatstaf.instrument.Answer;
import nl.maatstaf.instrument.Answers;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Occasion;
import nl.maatstaf.instrument.Question;
import nl.maatstaf.instrument.Questionnaire;
import nl.maatstaf.responding.Saved;
import nl.maatstaf.responding.Visit;

/** Where a page is in the questionnaire: the answers as kept, and what comes before and after a question. */
final class Walk {

    /** About what people take: six minutes for forty pages. */
    private static final int SECONDS_A_QUESTION = 9;
    private static final int MINUTE = 60;

    private final Questionnaire questionnaire;
    private final Occasion occasion;
    private final Map<String, Long> versions = new HashMap<>();
    private final Set<String> givenHere;
    private final Keeper keeper;
    private final Map<String, Answer> underCover = new HashMap<>();
    private Answers answers;

    /** Keeps an answer somewhere. */
    interface Keeper {

        /**
         * Keeps it.
         *
         * @param question key of the question
         * @param answer   the answer; nothing takes it back
         * @param seen     the version that this page knows of
         */
        Saved keep(String question, Optional<Answer> answer, long seen);
    }

    /**
     * Starts at what is there.
     *
     * @param givenHere the keys of the answers that may be shown; those given here are added
     */
    Walk(Questionnaire questionnaire, Occasion occasion, Answers answers, Set<String> givenHere, Keeper keeper) {
        this.questionnaire = questionnaire;
        this.occasion = occasion;
        this.answers = answers;
        this.givenHere = givenHere;
        this.keeper = keeper;
    }

    static Walk of(Visit visit, Set<String> givenHere, Keeper keeper) {
        Walk walk = new Walk(visit.questionnaire(), visit.occasion(), visit.answers(), givenHere, keeper);
        walk.versions.putAll(visit.versions());
        return walk;
    }

    Questionnaire questionnaire() {
        return questionnaire;
    }

    Occasion occasion() {
        return occasion;
    }

    Answers answers() {
        return answers;
    }

    /** What is asked, in order. */
    List<Question> route() {
        return questionnaire.route(answers, occasion);
    }

    /**
     * What is asked and may be gone back to, in order. Whoever has only the code could otherwise read an answer that is
     * covered off the questions it led to.
     */
    List<Question> open() {
        List<Question> askedOfEverybody = questionnaire.route(Answers.NONE, occasion);
        return route().stream().filter(question -> !covered(question) || askedOfEverybody.contains(question)).toList();
    }

    Optional<Question> resumeAt() {
        return questionnaire.resumeAt(answers, occasion);
    }

    /** The answer, where it may be shown. */
    Optional<Answer> shown(Question question) {
        return answers.to(question.key()).filter(answer -> givenHere.contains(question.key()));
    }

    /** Whether there is an answer that may not be shown: it was given before the code was entered here. */
    boolean covered(Question question) {
        return answers.to(question.key()).isPresent() && !givenHere.contains(question.key());
    }

    void uncover() {
        givenHere.addAll(answers.byQuestion().keySet());
    }

    /** Keeps an answer; one that is taken back leaves what was there before, under its cover. */
    Saved keep(Question question, Optional<Answer> given) {
        if (covered(question)) {
            answers.to(question.key()).ifPresent(earlier -> underCover.put(question.key(), earlier));
        }
        Optional<Answer> answer = given.or(() -> Optional.ofNullable(underCover.get(question.key())));
        Saved saved = keeper.keep(question.key(), answer, versions.getOrDefault(question.key(), 0L));
        if (saved instanceof Saved.Stored(long version, boolean _)) {
            versions.put(question.key(), version);
            answers = answer.map(now -> answers.with(question.key(), now))
                    .orElseGet(() -> answers.without(question.key()));
            if (given.isPresent() || answer.isEmpty()) {
                givenHere.add(question.key());
            } else {
                givenHere.remove(question.key());
            }
        }
        return saved;
    }

    int numberOf(Question question) {
        return open().indexOf(question) + 1;
    }

    /** The question with this number, or the last one where there are fewer. */
    Optional<Question> numbered(int number) {
        List<Question> open = open();
        return open.isEmpty() ? Optional.empty() : Optional.of(open.get(Math.clamp(number, 1, open.size()) - 1));
    }

    Optional<Question> before(Question question) {
        return at(open().indexOf(question) - 1);
    }

    Optional<Question> after(Question question) {
        return at(open().indexOf(question) + 1);
    }

    /** About how many minutes the questions from this one on take at most; 0 is less than one. */
    int minutesFrom(Question question) {
        // Everything that might still be asked: an honest estimate that never rises when an answer leads to more.
        List<Item> mayBeAsked = questionnaire.itemsIn(occasion.wave());
        int left = mayBeAsked.size() - mayBeAsked.indexOf(question.item());
        return Math.round(left * SECONDS_A_QUESTION / (float) MINUTE);
    }

    private Optional<Question> at(int index) {
        List<Question> open = open();
        return index >= 0 && index < open.size() ? Optional.of(open.get(index)) : Optional.empty();
    }
}
