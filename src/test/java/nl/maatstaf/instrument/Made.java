package nl.maatstaf.instrument;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** Items, instruments and answers made in a test, without words. */
public final class Made {

    /** The month it is in every test. */
    public static final YearMonth NOW = YearMonth.of(2026, 1);

    private static final Texts NO_WORDS = new Texts(Map.of());

    private Made() {
    }

    public static Item.Head head(String id, Condition when) {
        return new Item.Head(id, NO_WORDS, Optional.empty(), when);
    }

    public static Item.Mark mark(String id, Condition when) {
        return new Item.Mark(head(id, when), NO_WORDS, NO_WORDS);
    }

    public static Item.Choice choice(String id, Condition when, int... codes) {
        return new Item.Choice(head(id, when), options(codes));
    }

    /** Bands with these codes, from 0, 1, 2, … hours. */
    public static Item.Hours hours(String id, Condition when, int... codes) {
        return new Item.Hours(head(id, when), IntStream.range(0, codes.length)
                .mapToObj(from -> new Item.Band(from, new Item.Option(codes[from], NO_WORDS))).toList());
    }

    public static Item.Several several(String id, Condition when, OptionalInt none, int atMost, int... codes) {
        return new Item.Several(head(id, when), options(codes), none, atMost);
    }

    public static Item.Month month(String id, Condition when) {
        return new Item.Month(head(id, when));
    }

    public static Item.Number number(String id, Condition when, int lowest, int highest) {
        return new Item.Number(head(id, when), lowest, highest, NO_WORDS);
    }

    public static Item.Text text(String id, Condition when) {
        return new Item.Text(head(id, when), 20, false);
    }

    public static Item.Information information(String id, Condition when) {
        return new Item.Information(head(id, when), NO_WORDS);
    }

    public static Item.Group group(String id, Condition when, Item.Several forEach, Item... items) {
        return new Item.Group(head(id, when), forEach, List.of(items));
    }

    public static Condition is(String item, int... codes) {
        return new Condition.OneOf(item, Set.copyOf(Arrays.stream(codes).boxed().toList()));
    }

    public static Instrument instrument(List<Item> items, Score... scores) {
        return new Instrument("made", 1, "", "", false, 0, false, Map.of(), NO_WORDS, Optional.empty(), items,
                List.of(scores), Map.of(), "");
    }

    /** A questionnaire of one instrument, asked in these waves; in all when there are none. */
    public static Questionnaire questionnaire(List<? extends Item> items, Integer... waves) {
        return new Questionnaire("made", 1, NO_WORDS, NO_WORDS, List.of("nl"),
                List.of(new Questionnaire.Part(instrument(List.copyOf(items)), Set.of(waves))), "");
    }

    /** Answers by question: a number, a list of codes, a month, a text, or nothing for declining. */
    public static Answers answers(Object... questionsAndAnswers) {
        Answers answers = Answers.NONE;
        for (int i = 0; i < questionsAndAnswers.length; i += 2) {
            answers = answers.with((String) questionsAndAnswers[i], switch (questionsAndAnswers[i + 1]) {
                case Integer code -> new Answer.Value(code);
                case List<?> codes -> new Answer.Several(codes.stream().map(Integer.class::cast).toList());
                case YearMonth month -> new Answer.Month(month);
                case String words -> new Answer.Text(words);
                case Answer answer -> answer;
                default -> throw new IllegalArgumentException("Not an answer.");
            });
        }
        return answers;
    }

    private static List<Item.Option> options(int... codes) {
        return Arrays.stream(codes).mapToObj(code -> new Item.Option(code, NO_WORDS)).toList();
    }
}
