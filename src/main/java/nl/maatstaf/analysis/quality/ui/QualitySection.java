package nl.maatstaf.analysis.quality.ui;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import nl.maatstaf.instrument.Instrument;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.shell.FigureTable;
import nl.maatstaf.shell.Numbers;

/** A part of the page: first what it comes to in a sentence, then the figures, then how they are made. */
abstract class QualitySection extends Section {

    final Locale language = getLocale();

    QualitySection(String heading) {
        add(new H3(getTranslation(heading)));
    }

    final void say(String sentence) {
        var paragraph = new Paragraph(sentence);
        paragraph.addClassName("headline");
        add(paragraph);
    }

    final void explain(String key) {
        add(new Paragraph(getTranslation(key)));
    }

    final FigureTable table(String caption, List<String> heads) {
        return new FigureTable(caption, heads);
    }

    final List<String> say(String... keys) {
        return Stream.of(keys).map(key -> getTranslation(key)).toList();
    }

    /** The heads of a table with a column for each wave. */
    final List<String> wavesAfter(String firstHead, Collection<Integer> waves) {
        return Stream.concat(Stream.of(getTranslation(firstHead)),
                waves.stream().map(wave -> getTranslation("quality.wave-number", Integer.toString(wave)))).toList();
    }

    /** A share with the number it is a share of, as 81,3% (64). */
    final String share(OptionalDouble share, long of) {
        return share.isPresent() ? Numbers.percent(share.getAsDouble(), language) + " (" + count(of) + ")" : none();
    }

    /** A number with the share that it is, as 52 (81,3%). */
    final String countAnd(long count, OptionalDouble share) {
        return share.isPresent() ? count(count) + " (" + Numbers.percent(share.getAsDouble(), language) + ")" : none();
    }

    final String percent(OptionalDouble share) {
        return share.isPresent() ? Numbers.percent(share.getAsDouble(), language) : none();
    }

    final String count(long count) {
        return Numbers.format(count, 0, language);
    }

    final String none() {
        return getTranslation("quality.none");
    }

    final String titleOf(Protocol protocol, String instrument) {
        return protocol.questionnaire().instruments().stream().filter(one -> one.name().equals(instrument)).findFirst()
                .map(Instrument::title).map(title -> title.in(language.getLanguage())).orElse(instrument);
    }
}
