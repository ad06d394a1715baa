package nl.maatstaf.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.maatstaf.statistics.formula.DataTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * A data set with the results that R gives for it; the file names the versions. Cases come from the test resources, and
 * from another folder of the same shape as well when the system property {@code reference} names one.
 */
public record ReferenceCase(Path folder, JsonNode file) {
    private static final Path COMMITTED = Path.of("src/test/resources/reference");
    private static final List<String> ARMS = List.of("regular", "tailored");

    /** The cases of an estimator, by the name that their files give it. */
    public static Stream<ReferenceCase> of(String estimator) {
        String other = System.getProperty("reference");
        return Stream.of(COMMITTED, other == null ? COMMITTED : Path.of(other))
                .distinct()
                .flatMap(ReferenceCase::folders)
                .map(folder -> new ReferenceCase(folder, JsonMapper.shared().readTree(folder.resolve("expected.json"))))
                .filter(reference -> reference.file.get("estimator").asString().equals(estimator));
    }

    /** The cases of an estimator that have numbers. */
    public static Stream<ReferenceCase> answered(String estimator) {
        return of(estimator).filter(reference -> !reference.isRefused());
    }

    /** The cases of an estimator whose data can't answer. */
    public static Stream<ReferenceCase> refused(String estimator) {
        return of(estimator).filter(ReferenceCase::isRefused);
    }

    private static Stream<Path> folders(Path all) {
        try (Stream<Path> folders = Files.list(all)) {
            return folders.filter(folder -> Files.exists(folder.resolve("expected.json"))).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isRefused() {
        return expected().path("outcome").asString("").equals("error");
    }

    /** The expected numbers. */
    public JsonNode expected() {
        return file.get("expected");
    }

    /** What the reference computed. */
    public JsonNode model() {
        return file.get("model");
    }

    /** The relative tolerance that the reference itself can bear. */
    public double tolerance() {
        return file.get("relative_tolerance").asDouble();
    }

    /** The rows without a missing value, arms with regular first, other variables as factors when not all numbers. */
    public DataTable table(String... factors) {
        List<String> lines = lines();
        List<String> header = cells(lines.getFirst());
        List<List<String>> rows = lines.stream().skip(1).map(ReferenceCase::cells)
                .filter(row -> row.stream().noneMatch(String::isEmpty)).toList();
        DataTable table = DataTable.ofRows(rows.size());
        for (int column = 0; column < header.size(); column++) {
            int index = column;
            String name = header.get(column);
            List<String> values = rows.stream().map(row -> row.get(index)).toList();
            if (name.equals("arm")) {
                table = table.withFactor(name, ARMS, values);
            } else if (Arrays.asList(factors).contains(name) || !values.stream().allMatch(ReferenceCase::isNumber)) {
                table = table.withFactor(name, values);
            } else {
                table = table.withNumbers(name, values.stream().mapToDouble(Double::parseDouble).toArray());
            }
        }
        return table;
    }

    /** The names of the columns. */
    public List<String> header() {
        return cells(lines().getFirst());
    }

    /** Whether a column holds numbers only, beside missing values. */
    public boolean isNumeric(String name) {
        int column = header().indexOf(name);
        return fields().stream().map(row -> row.get(column)).allMatch(text -> text.isEmpty() || isNumber(text));
    }

    /** The fields of every row under the header, missing ones empty. */
    public List<List<String>> fields() {
        return lines().stream().skip(1).map(ReferenceCase::cells).toList();
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(folder.resolve("input.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        return new ArrayList<>(List.of(line.replace("\"", "").split(",", -1)));
    }

    private static boolean isNumber(String text) {
        return text.matches("-?[0-9.]+(e-?[0-9]+)?");
    }

    /** Asserts that a number is the expected one, within the tolerance relative to it. */
    public void assertClose(String what, double actual, JsonNode expected) {
        assertClose(what, actual, expected, 0);
    }

    /** The same with the tolerance relative to a scale, where that is larger: near zero a number has no digits. */
    public void assertClose(String what, double actual, JsonNode expected, double scale) {
        assertThat(expected.isNumber()).as(what + " expected").isTrue();
        double tolerance = tolerance() * Math.max(Math.abs(expected.asDouble()), scale);
        assertThat(actual).as(what).isCloseTo(expected.asDouble(), within(tolerance));
    }

    /** Asserts that both bounds are the expected ones, within the tolerance relative to the larger. */
    public void assertClose(String what, Interval actual, JsonNode expected) {
        double scale = IntStream.range(0, 2).mapToDouble(i -> Math.abs(expected.get(i).asDouble())).max().orElseThrow();
        assertClose(what + " lower", actual.lower(), expected.get(0), scale);
        assertClose(what + " upper", actual.upper(), expected.get(1), scale);
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
