package nl.maatstaf.instrument;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Instruments asked one after another.
 *
 * @param name the name of its folder
 * @param version the number of its file
 * @param title its title, for the participant
 * @param decline what the choice to say nothing is called
 * @param languages the languages it is offered in, Dutch among them
 * @param parts what is asked, in order
 * @param fingerprint the SHA-256 of its file and those of its instruments
 */
public record Questionnaire(
        String name,
        int version,
        Texts title,
        Texts decline,
        List<String> languages,
        List<Part> parts,
        String fingerprint) {

    /** Copies the lists. */
    public Questionnaire {
        languages = List.copyOf(languages);
        parts = List.copyOf(parts);
    }

    /**
     * An instrument in a questionnaire.
     *
     * @param instrument what is asked
     * @param waves      in which waves; empty when in all
     */
    public record Part(Instrument instrument, Set<Integer> waves) {

        /** Copies the waves. */
        public Part {
            waves = Set.copyOf(waves);
        }

        /** Whether it is asked in this wave. */
        public boolean askedIn(int wave) {
            return waves.isEmpty() || waves.contains(wave);
        }
    }

    /** {@return how other files point to it, such as {@code quarterly/1}} */
    public String reference() {
        return name + "/" + version;
    }

    /** {@return its instruments, in order} */
    public List<Instrument> instruments() {
        return parts.stream().map(Part::instrument).toList();
    }

    /** {@return whether no person has read some of its texts in this language yet} */
    public boolean isUnreviewed(String language) {
        return instruments().stream()
                .anyMatch(instrument -> instrument.translations().get(language) == Translation.UNREVIEWED);
    }

    /** {@return every item, asked or not, those in groups behind their group} */
    public List<Item> items() {
        return instruments().stream().flatMap(instrument -> Item.all(instrument.items())).toList();
    }

    /** Every item that may be asked in a wave, those in groups once; the groups themselves ask nothing. */
    public List<Item> itemsIn(int wave) {
        return parts.stream().filter(part -> part.askedIn(wave)).flatMap(part -> part.instrument().items().stream())
                .flatMap(item -> item instanceof Item.Group group ? group.items().stream() : Stream.of(item)).toList();
    }

    /** The item with this id, if there is one. */
    public Optional<Item> item(String id) {
        return items().stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /** {@return every question there can be, those of a group once for each option it goes through} */
    public Stream<Question> questions() {
        return instruments().stream().flatMap(instrument -> instrument.items().stream())
                .flatMap(item -> item instanceof Item.Group group
                        ? group.items().stream().flatMap(part -> group.forEach().choices().stream()
                                .map(option -> new Question(part, Optional.of(option))))
                        : Stream.of(Question.of(item)));
    }

    /**
     * The ids of the items that ask for words, and of whatever is asked because of them: what tells that somebody wrote
     * something. A condition looks back, so one pass finds all.
     */
    public Set<String> freeText() {
        var found = new HashSet<String>();
        for (Item item : items()) {
            if (item instanceof Item.Text || item.when().mentions(found)
                    || item instanceof Item.Group group && found.contains(group.forEach().id())) {
                Item.all(List.of(item)).forEach(part -> found.add(part.id()));
            }
        }
        return Set.copyOf(found);
    }

    /** The instrument that an item belongs to. */
    public Optional<Instrument> instrumentOf(Item item) {
        // By their ids, of which no two items of a questionnaire have the same: it is asked for every question of every page.
        return instruments().stream().filter(instrument -> instrument.items().stream().anyMatch(own -> own.id().equals(item.id())
                || own instanceof Item.Group group && group.items().stream().anyMatch(part -> part.id().equals(item.id())))).findFirst();
    }

    /** {@return every score} */
    public List<Score> scores() {
        return instruments().stream().flatMap(instrument -> instrument.scores().stream()).toList();
    }

    /** The score with this name, if there is one. */
    public Optional<Score> score(String scoreName) {
        return scores().stream().filter(score -> score.name().equals(scoreName)).findFirst();
    }

    /** What a score is called in results, where its instrument says so. */
    public Optional<Texts> scoreLabel(String scoreName) {
        return instruments().stream().flatMap(instrument -> Optional.ofNullable(instrument.scoreLabels().get(scoreName))
                .stream()).findFirst();
    }

    /** {@return the way through it that follows from these answers} */
    public Route way(Answers answers, Occasion occasion) {
        return Route.of(this, answers, occasion);
    }

    /** What is asked, given these answers, in order: see {@link Route}. */
    public List<Question> route(Answers answers, Occasion occasion) {
        return way(answers, occasion).questions();
    }

    /** The answers to questions that are asked: see {@link Route}. */
    public Answers counted(Answers answers, Occasion occasion) {
        return way(answers, occasion).counted();
    }

    /**
     * Where somebody who comes back goes on: at the question after the last one answered or declined; none when they
     * are through. What was passed over on the way is not asked again.
     */
    public Optional<Question> resumeAt(Answers answers, Occasion occasion) {
        List<Question> open = route(answers, occasion).reversed().stream()
                .takeWhile(question -> answers.to(question.key()).isEmpty()).toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(open.getLast());
    }
}
