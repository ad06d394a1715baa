package nl.maatstaf.responding.ui;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Collectors;
import nl.maatstaf.instrument.Answer;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Question;
import nl.maatstaf.instrument.Questionnaire;

/**
 * Answers as a person would say them.
 *
 * @param questionnaire where they were given
 * @param words         the language
 */
record AnswerWords(Questionnaire questionnaire, Words words) {

    /** What is asked, with the option it is about. */
    String asked(Question question) {
        String text = words.of(question.item().text());
        return question.about().map(option -> words.get("overview.about", words.of(option.text()), text)).orElse(text);
    }

    String of(Question question, Answer answer) {
        return switch (answer) {
            case Answer.Declined() -> words.of(questionnaire.decline());
            case Answer.Value(int code) when question.item() instanceof Item.Number number ->
                    code + " " + words.of(number.unit());
            case Answer.Value(int code) -> chosen(question.item(), List.of(code));
            case Answer.Several(List<Integer> codes) -> chosen(question.item(), codes);
            case Answer.Month(YearMonth month) ->
                    month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, words.locale()) + " " + month.getYear();
            case Answer.Text(String text) -> text;
        };
    }

    private String chosen(Item item, List<Integer> codes) {
        return item instanceof Item.Mark ? codes.getFirst().toString() : item.choices().stream()
                .filter(option -> codes.contains(option.code())).map(option -> words.of(option.text()))
                .collect(Collectors.joining(words.get("overview.and")));
    }
}
