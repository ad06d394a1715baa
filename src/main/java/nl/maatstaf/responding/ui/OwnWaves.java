package nl.maatstaf.responding.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.maatstaf.instrument.Questionnaire;
import nl.maatstaf.responding.OwnAnswers;
import nl.maatstaf.shell.SpreadsheetCell;

/** All that somebody answered, wave by wave, for whoever has the code and the word: on the page, and as a file. */
final class OwnWaves extends Div {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Words words;

    OwnWaves(Words words, OwnAnswers own) {
        this.words = words;
        addClassName("subjects");
        own.questionnaire().ifPresent(asked -> own.waves().forEach(wave -> add(details(asked, wave))));
    }

    /** A question and its answer, in words. */
    private record Line(String question, String answer) {}

    private NativeDetails details(Questionnaire asked, OwnAnswers.Wave wave) {
        List<Line> lines = lines(words, asked, wave);
        var count = new Span(words.get("overview.count", lines.size()));
        count.addClassName("count");
        var list = new DescriptionList();
        list.addClassName("overview");
        lines.forEach(line -> list.getElement().appendChild(new Div(new DescriptionList.Term(line.question()),
                new DescriptionList.Description(line.answer())).getElement()));
        return new NativeDetails(new Span(new Span(quarter(words, wave)), count), new Div(
                new Paragraph(words.get(wave.submitted() ? "own-answers.sent" : "own-answers.not-sent")),
                new Paragraph(words.get("own-answers.agreed", Locale.of(wave.agreed().language()).getDisplayLanguage(words.locale()),
                        wave.agreed().version())), list));
    }

    /** {@return the same as a file for a spreadsheet, in UTF-8} */
    static byte[] file(Words words, OwnAnswers own) {
        var text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().fieldSeparator(';').bufferSize(0).build(text);
        csv.writeRecord(words.get("own-marks.quarter"), words.get("own-answers.question"), words.get("own-answers.answer"));
        own.questionnaire().ifPresent(asked -> own.waves().forEach(wave -> lines(words, asked, wave).forEach(line ->
                csv.writeRecord(quarter(words, wave), SpreadsheetCell.safe(line.question()), SpreadsheetCell.safe(line.answer())))));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** In the order of the questionnaire; then what it asks no longer, as it is kept. */
    private static List<Line> lines(Words words, Questionnaire asked, OwnAnswers.Wave wave) {
        var said = new AnswerWords(asked, words);
        var left = new TreeMap<>(wave.answers().byQuestion());
        Stream<Line> known = asked.questions().flatMap(question -> Optional.ofNullable(left.remove(question.key())).stream()
                .map(answer -> new Line(said.asked(question), said.of(question, answer))));
        var lines = new ArrayList<>(known.toList());
        left.forEach((key, answer) -> lines.add(new Line(key, answer.stored())));
        return lines;
    }

    private static String quarter(Words words, OwnAnswers.Wave wave) {
        return words.get("quarter.long", wave.quarter().number(), wave.quarter().year());
    }
}
