package nl.maatstaf.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Instruments asked one after another. An item is asked when its condition holds for the answers that count: those
 * to items that are themselves asked. An answer to an item that a later choice hides is kept, but does not count.
 *
 * @param name the name of its folder
 * @param version the number of its file
 * @param title its title, for the participant
 * @param decline what the choice to say nothing is called
 * @param languages the languages it is offered in, Dutch among them
 * @param instruments what is asked, in order
 * @param fingerprint the SHA-256 of its file and those of its instruments
 */
public record Questionnaire(
        String name,
        int version,
        Texts title,
        Texts decline,
        List<String> languages,
        List<Instrument> instruments,
        String fingerprint) {

    /** Copies the lists. */
    public Questionnaire {
        languages = List.copyOf(languages);
        instruments = List.copyOf(instruments);
    }

    /** Every item, asked or not. */
    public List<Item> items() {
        return instruments.stream().flatMap(instrument -> instrument.items().stream()).toList();
    }

    /** The item with this id, if there is one. */
    public Optional<Item> item(String id) {
        return items().stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /** Every score. */
    public List<Score> scores() {
        return instruments.stream().flatMap(instrument -> instrument.scores().stream()).toList();
    }

    /** The score with this name, if there is one. */
    public Optional<Score> score(String scoreName) {
        return scores().stream().filter(score -> score.name().equals(scoreName)).findFirst();
    }

    /** The items that are asked, given these answers, in order. */
    public List<Item> route(Answers answers) {
        return walk(answers).route();
    }

    /** The answers to items that are asked. */
    public Answers counted(Answers answers) {
        return walk(answers).counted();
    }

    /**
     * Where somebody who comes back goes on: at the item after the last one answered or declined; none when they are
     * through. An item that was passed over on the way is not asked again.
     */
    public Optional<Item> resumeAt(Answers answers) {
        List<Item> open = route(answers).reversed().stream()
                .takeWhile(item -> answers.to(item.id()).isEmpty()).toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(open.getLast());
    }

    private Walk walk(Answers answers) {
        List<Item> route = new ArrayList<>();
        Map<String, Answer> counted = new LinkedHashMap<>();
        for (Item item : items()) {
            if (item.when().holds(new Answers(counted))) {
                route.add(item);
                answers.to(item.id()).ifPresent(answer -> counted.put(item.id(), answer));
            }
        }
        return new Walk(List.copyOf(route), new Answers(counted));
    }

    private record Walk(List<Item> route, Answers counted) {
    }
}
