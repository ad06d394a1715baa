package nl.maatstaf.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is asked, written down a second time and differently: not in one pass, but by asking of each item whether it is
 * asked, which asks the same of the items it looks at.
 */
record NaiveRoute(Questionnaire questionnaire, Answers given, Occasion occasion) {

    List<String> asked() {
        List<String> keys = new ArrayList<>();
        questionnaire.instruments().forEach(instrument -> instrument.items().forEach(item -> {
            if (!(item instanceof Item.Group group)) {
                if (asked(item.id(), 0)) {
                    keys.add(item.id());
                }
                return;
            }
            for (Item.Option option : group.forEach().options()) {
                group.items().stream().filter(part -> asked(part.id(), option.code()))
                        .forEach(part -> keys.add(part.id() + "." + option.code()));
            }
        }));
        return keys;
    }

    Map<String, Answer> counted() {
        Map<String, Answer> counted = new TreeMap<>();
        asked().forEach(key -> given.to(key).ifPresent(answer -> counted.put(key, answer)));
        return counted;
    }

    private boolean asked(String id, int option) {
        boolean dated = questionnaire.parts().stream().anyMatch(part -> (part.waves().isEmpty()
                || part.waves().contains(occasion.wave())) && Item.all(part.instrument().items())
                .anyMatch(item -> item.id().equals(id)));
        Item item = questionnaire.item(id).orElseThrow();
        Optional<Item.Group> around = groupOf(id);
        if (around.isEmpty()) {
            return dated && holds(item.when(), id, 0);
        }
        Item.Several forEach = around.get().forEach();
        boolean chosen = answer(forEach.id(), id, option).stream().anyMatch(answer ->
                answer instanceof Answer.Several several && several.codes().contains(option));
        boolean real = forEach.none().isEmpty() || forEach.none().getAsInt() != option;
        return dated && chosen && real && holds(around.get().when(), around.get().id(), 0)
                && holds(item.when(), id, option);
    }

    private boolean holds(Condition condition, String by, int option) {
        return switch (condition) {
            case Condition.Answered(String item) -> says(answer(item, by, option));
            case Condition.OneOf oneOf -> among(answer(oneOf.item(), by, option), oneOf);
            case Condition.InWave wave -> wave.waves().contains(occasion.wave());
            case Condition.Previous previous -> held(previous.part(), by, option);
            case Condition.And and -> and.parts().stream().allMatch(part -> holds(part, by, option));
            case Condition.Or or -> or.parts().stream().anyMatch(part -> holds(part, by, option));
            case Condition.Not not -> !holds(not.part(), by, option);
        };
    }

    /** The same of the wave before, whose answers are given as they counted. */
    private boolean held(Condition condition, String by, int option) {
        return switch (condition) {
            case Condition.Answered(String item) -> says(occasion.previous().to(key(item, by, option)));
            case Condition.OneOf oneOf -> among(occasion.previous().to(key(oneOf.item(), by, option)), oneOf);
            case Condition.And and -> and.parts().stream().allMatch(part -> held(part, by, option));
            case Condition.Or or -> or.parts().stream().anyMatch(part -> held(part, by, option));
            case Condition.Not not -> !held(not.part(), by, option);
            case Condition.InWave _, Condition.Previous _ -> throw new IllegalStateException("Refused by the reader.");
        };
    }

    private Optional<Answer> answer(String item, String by, int option) {
        boolean same = groupOf(item).isPresent();
        return asked(item, same ? option : 0) ? given.to(key(item, by, option)) : Optional.empty();
    }

    private String key(String item, String by, int option) {
        return groupOf(item).isPresent() && groupOf(item).equals(groupOf(by)) ? item + "." + option : item;
    }

    private static boolean says(Optional<Answer> answer) {
        return answer.isPresent() && !answer.get().stored().equals("declined");
    }

    private static boolean among(Optional<Answer> answer, Condition.OneOf oneOf) {
        return answer.isPresent() && switch (answer.get()) {
            case Answer.Value value -> oneOf.codes().contains(value.code());
            case Answer.Several several -> oneOf.codes().stream().anyMatch(several.codes()::contains);
            default -> false;
        };
    }

    private Optional<Item.Group> groupOf(String id) {
        return questionnaire.items().stream().filter(Item.Group.class::isInstance).map(Item.Group.class::cast)
                .filter(group -> group.items().stream().anyMatch(item -> item.id().equals(id))).findFirst();
    }
}
