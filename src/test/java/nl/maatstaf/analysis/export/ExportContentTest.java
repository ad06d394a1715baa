package nl.maatstaf.analysis.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.maatstaf.analysis.Terms;
import nl.maatstaf.database.response.Tables;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is in an export, and what never is. */
class ExportContentTest {

    private static final ExportRoom ROOM = new ExportRoom();
    private static final Map<String, byte[]> FILES = ROOM.files(1);
    private static final Sheet WIDE = Sheet.of(FILES, "wide.csv");
    private static final Sheet LONG = Sheet.of(FILES, "long.csv");
    private static final Sheet REGISTER = Sheet.of(FILES, "register.csv");

    @Test
    void holdsEveryFile() {
        assertThat(FILES.keySet()).containsExactlyInAnyOrder("README.txt", "codebook.csv", "read_wide.sps", "read_long.sps",
                "long.csv", "wide.csv", "register.csv", "long.parquet", "wide.parquet");
        assertThat(WIDE.rows()).hasSize(ExportRoom.PEOPLE);
        assertThat(WIDE.heads()).startsWith("pseudonym", "cohort", "trede", "part_time", "life_rating_w0")
                .contains("own_direction_w8", "AY6_w0").doesNotContain("AY6_w1");
        assertThat(LONG.rows()).hasSize(ExportRoom.PEOPLE * (WIDE.heads().size() - 4));
    }

    @Test
    void noParticipantIdIsAnywhere() {
        List<Long> ids = ROOM.room.owner().select(Tables.PARTICIPANT.ID).from(Tables.PARTICIPANT)
                .where(Tables.PARTICIPANT.STUDY.eq(ROOM.study)).fetch(row -> row.value1());
        FILES.forEach((name, bytes) -> {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            ids.forEach(id -> {
                assertThat(text).as(name).doesNotContain(Long.toString(id));
                byte[] binary = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(id).array();
                assertThat(text).as(name).doesNotContain(new String(binary, StandardCharsets.ISO_8859_1));
            });
            assertThat(text).as(name).doesNotContain("participant_id");
        });
    }

    @Test
    void twoExportsShareNeitherPseudonymsNorOrder() {
        Sheet other = Sheet.of(ROOM.files(2), "wide.csv");
        assertThat(other.column("pseudonym")).isSorted().doesNotContainAnyElementsOf(WIDE.column("pseudonym"));
        assertThat(WIDE.column("pseudonym")).isSorted().allMatch(number -> number.matches("[1-9]\\d{8}"));
        List<String> first = people(WIDE);
        List<String> second = people(other);
        List<String> known = first.stream().filter(person -> !person.contains("-")).toList();
        assertThat(new HashSet<>(known)).hasSameSizeAs(known).hasSizeGreaterThan(40);
        double together = new SpearmansCorrelation().correlation(known.stream().mapToDouble(first::indexOf).toArray(),
                known.stream().mapToDouble(second::indexOf).toArray());
        assertThat(together).as("rank correlation of the two orders").isBetween(-0.45, 0.45);
        double asAdmitted = new SpearmansCorrelation().correlation(known.stream().mapToDouble(first::indexOf).toArray(),
                known.stream().sorted().mapToDouble(first::indexOf).toArray());
        assertThat(asAdmitted).isBetween(-0.45, 0.45);
    }

    /** What each person answered, which only this test knows to be theirs alone. */
    private static List<String> people(Sheet sheet) {
        return sheet.rows().stream().map(row -> Stream.of("OD3_w0", "OD4_w0", "OD1_w0", "OD2_w0").map(row::getField)
                .collect(Collectors.joining("/"))).toList();
    }

    @Test
    void aSmallLayerIsMergedWithTheNextSmallestEverywhere() {
        assertThat(WIDE.column("trede").stream().collect(Collectors.groupingBy(trede -> trede, Collectors.counting())))
                .isEqualTo(Map.of("3", 30L, "-97", 20L));
        assertThat(WIDE.where("trede", "-97")).allMatch(row -> row.getField("part_time").equals("-97"));
        assertThat(REGISTER.where("variable", "register_trede").filter(row -> row.getField("trede").equals("-97")))
                .hasSize(20).allMatch(row -> row.getField("missing").equals("-97") && row.getField("value").isEmpty());
        assertThat(REGISTER.where("variable", "register_paid_hours").filter(row -> row.getField("trede").equals("-97")))
                .hasSize(20).allMatch(row -> row.getField("missing").equals("-97"));
        assertThat(WIDE.column("cohort")).as("a cohort of five is left out").containsOnly("A");
        Sheet stricter = Sheet.of(ROOM.files(new ExportRequest(ROOM.study, false, 31, new Terms(ExportRoom.PURPOSE, "DPA-7")), 3), "wide.csv");
        assertThat(stricter.column("trede")).containsOnly("-97");
    }

    @Test
    void backgroundAnswersOfAFewAreMerged() {
        Map<String, Long> sexes = WIDE.column("AY2_w0").stream().collect(Collectors.groupingBy(code -> code, Collectors.counting()));
        assertThat(sexes).as("two gave the third answer, so the next smallest goes along").doesNotContainKey("3")
                .containsKey("-97").containsEntry("-92", 2L);
        assertThat(sexes.get("-97")).isGreaterThanOrEqualTo(10);
        Map<String, Long> months = WIDE.column("AY6_w0").stream().filter(code -> !code.equals("-92"))
                .collect(Collectors.groupingBy(code -> code, Collectors.counting()));
        assertThat(months).hasSize(4).containsKey("0").allSatisfy((_, people) -> assertThat(people).isGreaterThanOrEqualTo(10));
    }

    @Test
    void everyReasonForMissingHasItsOwnCode() {
        assertThat(WIDE.column("life_rating_w1")).as("not yet due").containsOnly("-91");
        assertThat(WIDE.column("life_rating_w0")).filteredOn("-92"::equals).as("nothing sent").hasSize(2);
        assertThat(one("OD2_w0", "-95").getField("OD1_w0")).as("declined, and left open").isEqualTo("-94");
        assertThat(WIDE.column("JS5_w0")).filteredOn("-93"::equals).as("not asked").hasSize(47);
        assertThat(one("job_search_confidence_w0", "-96").getField("JS5_w0")).as("one of five answered").isEqualTo("3");
        assertThat(WIDE.column("job_search_confidence_w0")).filteredOn("-93"::equals).as("undefined because not asked").hasSize(47);
        assertThat(one("own_direction_w0", "-96").getField("OD2_w0")).isEqualTo("-95");
        assertThat(LONG.rows()).allMatch(row -> row.getField("value").isEmpty() != row.getField("missing").isEmpty());
        assertThat(new HashSet<>(LONG.column("missing"))).isEqualTo(Set.of("", "-91", "-92", "-93", "-94", "-95", "-96", "-97"));
    }

    @Test
    void whatWasTickedIsOneAndTheRestOfThatQuestionZero() {
        var ticked = one("ND1_3_w0", "1");
        assertThat(Stream.of("ND1_7_w0", "ND1_1_w0", "ND1_0_w0", "ND3_3_w0", "ND3_1_w0").map(ticked::getField))
                .containsExactly("1", "0", "0", "-94", "-93");
    }

    @Test
    void noFreeTextIsThereNorWhetherThereIsAny() {
        FILES.forEach((name, bytes) -> assertThat(new String(bytes, StandardCharsets.UTF_8)).as(name)
                .doesNotContain(ExportRoom.STORY));
        assertThat(WIDE.heads()).noneMatch(head -> head.startsWith("ST"));
        assertThat(LONG.column("variable")).noneMatch(name -> name.startsWith("ST"));
        assertThat(Sheet.of(FILES, "codebook.csv").where("variable", "ST1")).singleElement()
                .satisfies(row -> assertThat(row.getField("note_en")).contains("Never exported", "no switch"));
    }

    @Test
    void noDateIsThereOnlyQuartersSinceAllocation() {
        var dated = Pattern.compile("20\\d\\d[-Q/]\\d|\\b(19|20)\\d\\d\\b");
        for (String name : List.of("wide.csv", "long.csv", "register.csv")) {
            assertThat(ExportRoom.text(FILES, name).lines().filter(line -> dated.matcher(line).find())).as(name).isEmpty();
        }
        assertThat(WIDE.column("WS4_w0")).filteredOn(quarter -> !quarter.startsWith("-9")).containsExactlyInAnyOrder("-1", "0");
        assertThat(REGISTER.column("quarter")).containsOnly("1");
        assertThat(REGISTER.where("variable", "exposure_funds").map(row -> row.getField("value"))).hasSize(50).containsOnly("1");
        assertThat(REGISTER.where("variable", "register_paid_hours").map(row -> row.getField("value"))).contains("12").doesNotContain("20");
        assertThat(REGISTER.where("variable", "register_trede").map(row -> row.getField("value"))).contains("3").doesNotContain("3.2");
    }

    @Test
    void theCodebookTellsEveryVariableItsCodesAndHowScoresAreMade() {
        Sheet book = Sheet.of(FILES, "codebook.csv");
        assertThat(book.column("variable")).containsAll(LONG.column("variable")).containsAll(REGISTER.column("variable"));
        assertThat(book.rows()).allSatisfy(row -> assertThat(row.getField("label_nl")).isNotBlank().doesNotStartWith("export."));
        assertThat(book.where("variable", "own_direction")).singleElement().satisfies(row -> {
            assertThat(row.getField("rule_en")).contains("OD1, OD2, OD3 (R), OD4 (R)").contains("at least 3");
            assertThat(row.getField("unit_en")).isEqualTo("1–5");
            assertThat(row.getField("note_nl")).contains("niet wetenschappelijk getoetst");
            assertThat(row.getField("missing")).contains("-91", "-97");
        });
        assertThat(book.where("variable", "OD1").map(row -> row.getField("code"))).containsExactly("1", "2", "3", "4", "5");
        assertThat(book.where("variable", "missing").map(row -> row.getField("code"))).contains("-91", "-97");
    }

    @Test
    void theReadMeSaysWhatItIsAndWhatMustBeSaid() {
        assertThat(ExportRoom.text(FILES, "README.txt")).contains(ExportRoom.PURPOSE, "DPA-2026-7", "Momentopname 1",
                "Snapshot 1", "niet gevalideerd", "gesimuleerd", "not validated", "machine", "no switch")
                .doesNotContain("export.", "''");
    }

    @Test
    void noCellRunsAsAFormula() throws IOException {
        var csv = new ByteArrayOutputStream();
        CsvTable.write(new Table() {
            @Override
            public List<Column> columns() {
                return List.of(new Column("text", Column.Kind.TEXT), new Column("number", Column.Kind.WHOLE));
            }

            @Override
            public void rows(nl.maatstaf.analysis.pseudonymous.PseudonymousData.Taker<List<Object>> taker) throws IOException {
                taker.take(new ArrayList<>(List.of("=HYPERLINK(\"http://x\")", -97)));
            }
        }, csv);
        CsvTable.write(List.of(List.of("+cmd|' /C calc'!A0", "-91", "@x")), csv);
        assertThat(csv.toString(StandardCharsets.UTF_8)).isEqualTo("""
                text,number
                "'=HYPERLINK(""http://x"")",-97
                '+cmd|' /C calc'!A0,-91,'@x
                """);
        assertThat(SpssSyntax.quoted("it's\n  'EXECUTE.'", 120)).isEqualTo("'it''s   ''EXECUTE.'''");
        assertThat(SpssSyntax.quoted("é".repeat(100), 120).getBytes(StandardCharsets.UTF_8)).hasSize(122);
    }

    private static de.siegmar.fastcsv.reader.NamedCsvRecord one(String column, String value) {
        return WIDE.where(column, value).reduce((_, _) -> {
            throw new AssertionError("More than one has " + value + " at " + column);
        }).orElseThrow();
    }
}
