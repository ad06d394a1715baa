package nl.maatstaf.analysis.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The syntax for SPSS, run by PSPP (Debian: apt-get install pspp): it reads every row, and counts what is in the CSV. */
class PsppTest {

    private static final List<Path> INSTALLED = List.of(Path.of("/usr/bin/pspp"), Path.of("/usr/local/bin/pspp"));

    @TempDir
    private Path folder;

    @Test
    void frequenciesInPsppEqualThoseOfTheFiles() throws Exception {
        assumeTrue(INSTALLED.stream().anyMatch(Files::isExecutable),
                "PSPP is not installed, so the SPSS syntax was not run; on Debian: apt-get install pspp");
        Map<String, byte[]> files = new ExportRoom().files(1);
        for (var file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        Sheet wide = Sheet.of(files, "wide.csv");
        List<String> checked = List.of("trede", "part_time", "life_rating_w0", "own_direction_w0", "OD2_w0", "AY2_w0", "AY6_w0",
                "WS4_w0", "ND1_3_w0", "life_rating_w1");
        run("read_wide.sps", checked.stream().map(name -> aggregate(name, name)).collect(Collectors.joining()));
        for (String name : checked) {
            assertThat(counts(name)).as(name).isEqualTo(counted(wide.column(name).stream()));
        }
        Sheet all = Sheet.of(files, "long.csv");
        run("read_long.sps", aggregate("missing", "missing") + aggregate("variable", "variable") + aggregate("value", "value"));
        for (String name : List.of("missing", "variable", "value")) {
            assertThat(counts(name)).as(name).isEqualTo(counted(all.column(name).stream()));
        }
    }

    @Test
    void everyCodeOfAMissingValueIsMissingInPspp() throws Exception {
        assumeTrue(INSTALLED.stream().anyMatch(Files::isExecutable),
                "PSPP is not installed, so the SPSS syntax was not run; on Debian: apt-get install pspp");
        Map<String, byte[]> files = new ExportRoom().files(1);
        for (var file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        List<String> marks = Sheet.of(files, "wide.csv").column("life_rating_w0").stream()
                .filter(mark -> !mark.startsWith("-9")).toList();
        String output = run("read_wide.sps", "DESCRIPTIVES /VARIABLES=life_rating_w0 /STATISTICS=SUM.\n");
        int sum = marks.stream().mapToInt(Integer::parseInt).sum();
        assertThat(output).containsPattern("life rating|life_rating").containsPattern("," + marks.size() + "," + sum + "\\b");
    }

    /** Counts each value, those that are missing by the user's definition too, into a file of its own. */
    private static String aggregate(String name, String into) {
        return """
                DATASET COPY counting.
                DATASET ACTIVATE counting.
                MISSING VALUES %1$s ().
                AGGREGATE /OUTFILE=* /BREAK=%1$s /people=N.
                FORMATS people (F9.0).
                SAVE TRANSLATE /OUTFILE='%2$s.counts' /TYPE=CSV /REPLACE /CELLS=VALUES /TEXTOPTIONS DELIMITER=','.
                DATASET ACTIVATE everything.
                """.formatted(name, into);
    }

    private String run(String syntax, String then) throws IOException, InterruptedException {
        Path program = folder.resolve("run-" + syntax);
        Files.writeString(program, Files.readString(folder.resolve(syntax)) + "DATASET NAME everything.\n" + then);
        Path output = folder.resolve("output.csv");
        Process pspp = new ProcessBuilder(INSTALLED.stream().filter(Files::isExecutable).findFirst().orElseThrow().toString(),
                "--syntax-encoding=UTF-8", "-o", output.toString(), "-O", "format=csv", program.toString())
                .directory(folder.toFile()).redirectErrorStream(true).start();
        String said = new String(pspp.getInputStream().readAllBytes());
        assertThat(pspp.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said).as("what PSPP complains of").isEmpty();
        assertThat(pspp.exitValue()).isZero();
        return Files.readString(output);
    }

    private Map<String, Long> counts(String name) throws IOException {
        var counts = new TreeMap<String, Long>();
        Files.readAllLines(folder.resolve(name + ".counts")).forEach(line -> {
            int comma = line.lastIndexOf(',');
            counts.put(plain(line.substring(0, comma)), Long.valueOf(line.substring(comma + 1).strip()));
        });
        return counts;
    }

    private static Map<String, Long> counted(Stream<String> values) {
        return new TreeMap<>(values.map(PsppTest::plain).collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
    }

    private static String plain(String value) {
        String bare = value.replace("\"", "").strip();
        return bare.matches("-?[\\d.]+") ? new java.math.BigDecimal(bare).stripTrailingZeros().toPlainString() : bare;
    }
}
