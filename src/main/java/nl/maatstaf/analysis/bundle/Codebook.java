package nl.maatstaf.analysis.bundle;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Writer;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.maatstaf.instrument.Instrument;
import nl.maatstaf.instrument.Item;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.Questionnaire;
import nl.maatstaf.instrument.Score;
import nl.maatstaf.instrument.Texts;
import nl.maatstaf.shell.SpreadsheetCell;

/** What the columns, scores and codes of the data mean, in Dutch and English, from the definitions. */
final class Codebook {

    private static final String TRAJECTORIES = BundleFile.TRAJECTORIES.substring(BundleFile.DATA.length());
    private static final String BASELINE = BundleFile.BASELINE.substring(BundleFile.DATA.length());

    private Codebook() {
    }

    static void write(Protocol protocol, Writer to) {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(to);
        csv.writeRecord("file", "variable", "code", "label_nl", "label_en", "stored_units_per_unit", "waves", "validated");
        Resources.lines("columns.csv").forEach(line -> csv.writeRecord(List.of(line.split(";", -1))));
        Questionnaire questionnaire = protocol.questionnaire();
        for (Questionnaire.Part part : questionnaire.parts()) {
            for (Score score : part.instrument().scores()) {
                line(csv, TRAJECTORIES, score.name(), "", part.instrument().title(), Integer.toString(score.scale()),
                        waves(part), part.instrument());
            }
        }
        for (Item item : DataFiles.items(protocol)) {
            Instrument instrument = questionnaire.instrumentOf(item).orElseThrow();
            String baseline = Integer.toString(protocol.plan().baselineWave());
            line(csv, BASELINE, item.id(), "", item.text(), "1", baseline, instrument);
            item.choices().forEach(option -> line(csv, BASELINE, item.id(), Integer.toString(option.code()), option.text(),
                    "1", baseline, instrument));
        }
    }

    private static void line(CsvWriter csv, String file, String variable, String code, Texts label, String scale,
            String waves, Instrument instrument) {
        csv.writeRecord(file, variable, code, SpreadsheetCell.safe(label.in(Texts.DUTCH)), SpreadsheetCell.safe(label.in("en")), scale, waves,
                instrument.validated() ? "yes" : "no");
    }

    private static String waves(Questionnaire.Part part) {
        return new TreeSet<>(part.waves()).stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
