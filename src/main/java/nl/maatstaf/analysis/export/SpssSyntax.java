package nl.maatstaf.analysis.export;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.maatstaf.analysis.pseudonymous.MissingReason;
import nl.maatstaf.analysis.pseudonymous.PseudonymousData;
import nl.maatstaf.analysis.pseudonymous.Variable;
import nl.maatstaf.instrument.Item;

/** What SPSS (and PSPP) needs to read the CSV with labels, in Dutch. Every text in it is quoted: it can't be a command. */
final class SpssSyntax {

    /** The longest label of a variable and of a value that SPSS keeps, in bytes. */
    private static final int LONGEST_VARIABLE_LABEL = 255;
    private static final int LONGEST_VALUE_LABEL = 120;

    private final PseudonymousData data;
    private final ExportWords words;
    private final StringBuilder syntax = new StringBuilder();

    private SpssSyntax(PseudonymousData data, ExportWords words) {
        this.data = data;
        this.words = words;
    }

    static String ofWide(PseudonymousData data, ExportWords words) {
        var spss = new SpssSyntax(data, words);
        List<Column> columns = new WideTable(data).columns();
        spss.read("wide.csv", columns);
        List<Meaning> meanings = new Meanings(data, words).all();
        spss.line("VARIABLE LABELS");
        spss.headLabels();
        IntStream.range(0, meanings.size()).forEach(i -> data.variables().get(i).waves().stream().sorted().forEach(wave ->
                spss.line("  " + data.variables().get(i).at(wave) + " " + quoted(words.of("export.spss.at-wave",
                        meanings.get(i).label().in(ExportWords.DUTCH), Integer.toString(wave)).in(ExportWords.DUTCH),
                        LONGEST_VARIABLE_LABEL))));
        spss.line("  .");
        spss.headValues();
        IntStream.range(0, meanings.size()).forEach(i -> spss.values(data.variables().get(i), meanings.get(i).codes()));
        List<String> numbers = columns.stream().skip(1).filter(column -> column.kind() != Column.Kind.TEXT)
                .map(Column::name).toList();
        spss.missingLabels(numbers);
        spss.line("MISSING VALUES");
        numbers.forEach(name -> spss.line("  " + name));
        spss.line("  (" + MissingReason.LOWEST + " THRU " + MissingReason.HIGHEST + ").");
        spss.line("EXECUTE.");
        return spss.syntax.toString();
    }

    static String ofLong(PseudonymousData data, ExportWords words) {
        var spss = new SpssSyntax(data, words);
        spss.read("long.csv", new LongTable(data).columns());
        spss.line("VARIABLE LABELS");
        spss.headLabels();
        Stream.of("wave", "variable", "value", "missing").forEach(spss::headLabel);
        spss.line("  .");
        spss.headValues();
        spss.missingLabels(List.of(Heads.TREDE, Heads.PART_TIME, LongTable.MISSING));
        spss.line("MISSING VALUES " + Heads.TREDE + " " + Heads.PART_TIME
                + " (" + MissingReason.LOWEST + " THRU " + MissingReason.HIGHEST + ").");
        spss.line("EXECUTE.");
        return spss.syntax.toString();
    }

    private void read(String file, List<Column> columns) {
        line("* " + plain(words.of("export.spss.folder").in(ExportWords.DUTCH)));
        line("SET DECIMAL=DOT.");
        line("GET DATA /TYPE=TXT");
        line("  /FILE='" + file + "'");
        line("  /ENCODING='UTF-8'");
        line("  /ARRANGEMENT=DELIMITED");
        line("  /FIRSTCASE=2");
        line("  /DELIMITERS=','");
        line("  /QUALIFIER='\"'");
        line("  /VARIABLES=");
        columns.forEach(column -> line("  " + column.name() + " " + switch (column.kind()) {
            case WHOLE -> "F9.0";
            case DECIMAL -> "F12.6";
            case TEXT -> "A64";
        }));
        line("  .");
    }

    private void headLabels() {
        Heads.columns(data.request().withArm()).forEach(column -> headLabel(column.name()));
    }

    private void headLabel(String name) {
        line("  " + name + " " + quoted(words.of("export.head." + name.replace('_', '-')).in(ExportWords.DUTCH),
                LONGEST_VARIABLE_LABEL));
    }

    private void headValues() {
        line("VALUE LABELS " + Heads.PART_TIME + " 0 " + label("export.no") + " 1 " + label("export.yes") + ".");
    }

    private void values(Variable variable, List<Item.Option> codes) {
        if (codes.isEmpty()) {
            return;
        }
        line("VALUE LABELS " + variable.waves().stream().sorted().map(variable::at).collect(Collectors.joining("\n  ")));
        codes.forEach(code -> line("  " + code.code() + " " + quoted(code.text().in(ExportWords.DUTCH), LONGEST_VALUE_LABEL)));
        line("  .");
    }

    private void missingLabels(List<String> names) {
        line("ADD VALUE LABELS " + String.join("\n  ", names));
        Arrays.stream(MissingReason.values()).forEach(reason -> line("  " + reason.code() + " "
                + quoted(words.of("export.missing." + reason.key(), Integer.toString(data.request().fewest()))
                        .in(ExportWords.DUTCH), LONGEST_VALUE_LABEL)));
        line("  .");
    }

    private String label(String key) {
        return quoted(words.of(key).in(ExportWords.DUTCH), LONGEST_VALUE_LABEL);
    }

    private void line(String text) {
        syntax.append(text).append('\n');
    }

    /** A text in quotes, on one line, not longer than SPSS keeps. */
    static String quoted(String text, int longest) {
        String line = plain(text);
        while (line.getBytes(StandardCharsets.UTF_8).length > longest) {
            line = line.substring(0, line.offsetByCodePoints(line.length(), -1));
        }
        return "'" + line.replace("'", "''") + "'";
    }

    private static String plain(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip();
    }
}
