package nl.maatstaf.instrument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The way through a questionnaire that follows from answers: what is asked, and which answers count because their
 * question is asked. An answer to a question that a later choice hides is kept elsewhere, but is not among these.
 *
 * <p>An item's condition sees earlier answers only, so one pass from the first item to the last settles everything.
 *
 * @param questions what is asked, in order
 * @param counted   the answers to them
 */
public record Route(List<Question> questions, Answers counted) {

    static Route of(Questionnaire questionnaire, Answers answers, Occasion occasion) {
        Pass pass = new Pass(answers, occasion);
        questionnaire.parts().stream().filter(part -> part.askedIn(occasion.wave()))
                .flatMap(part -> part.instrument().items().stream()).forEach(pass::over);
        return new Route(List.copyOf(pass.questions), pass.counted());
    }

    private static final class Pass {

        private final List<Question> questions = new ArrayList<>();
        private final Answers given;
        private final Occasion occasion;
        private final Map<String, Answer> byQuestion = new HashMap<>();
        private final Set<String> notYetIn = new HashSet<>();
        private Answers counted = Answers.NONE;

        Pass(Answers given, Occasion occasion) {
            this.given = given;
            this.occasion = occasion;
        }

        Answers counted() {
            if (!notYetIn.isEmpty()) {
                counted = new Answers(byQuestion);
                notYetIn.clear();
            }
            return counted;
        }

        void over(Item item) {
            if (!holds(item.when())) {
                return;
            }
            if (item instanceof Item.Group group) {
                List<Integer> chosen = counted().chosen(group.forEach().id());
                group.forEach().real().stream().filter(option -> chosen.contains(option.code()))
                        .forEach(option -> repeat(group, option));
            } else {
                ask(Question.of(item));
            }
        }

        /** Made anew only for a condition that asks about what is not in them yet: most ask about something else, or nothing. */
        private boolean holds(Condition when) {
            return when.holds(when.mentions(notYetIn) ? counted() : counted, occasion);
        }

        /** Within a repetition the plain ids of the group's items mean the answers about this option. */
        private void repeat(Item.Group group, Item.Option option) {
            for (Item item : group.items()) {
                if (item.when().equals(Condition.always()) || item.when().holds(about(group, option, counted()),
                        new Occasion(occasion.wave(), occasion.month(), about(group, option, occasion.previous())))) {
                    ask(new Question(item, Optional.of(option)));
                }
            }
        }

        private static Answers about(Item.Group group, Item.Option option, Answers answers) {
            Map<String, Answer> here = new HashMap<>(answers.byQuestion());
            group.items().forEach(item -> answers.to(Question.keyOf(item.id(), option.code()))
                    .ifPresent(answer -> here.put(item.id(), answer)));
            return new Answers(here);
        }

        private void ask(Question question) {
            questions.add(question);
            given.to(question.key()).ifPresent(answer -> {
                byQuestion.put(question.key(), answer);
                notYetIn.add(question.key());
            });
        }
    }
}
