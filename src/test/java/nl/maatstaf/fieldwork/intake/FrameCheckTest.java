package nl.maatstaf.fieldwork.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.maatstaf.fieldwork.Address;
import nl.maatstaf.fieldwork.FrameMember;
import nl.maatstaf.fieldwork.intake.sheet.Fault;
import nl.maatstaf.fieldwork.intake.sheet.Limits;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.instrument.cube.Filter;
import nl.maatstaf.instrument.cube.ReleaseCube;
import nl.maatstaf.instrument.cube.Rules;
import nl.maatstaf.instrument.reading.Reading;
import nl.maatstaf.study.Sex;
import nl.maatstaf.study.Traits;
import nl.maatstaf.study.TredeCode;
import org.junit.jupiter.api.Test;

import static nl.maatstaf.fieldwork.intake.Sheets.RENEE;
import static nl.maatstaf.fieldwork.intake.Sheets.bytes;
import static nl.maatstaf.fieldwork.intake.Sheets.csv;
import static nl.maatstaf.fieldwork.intake.Sheets.person;
import static org.assertj.core.api.Assertions.assertThat;

/** What a frame may look like, and what is said about one that may not. */
class FrameCheckTest {

    private static final Protocol PROTOCOL = Reading.of(Path.of("surveys")).surveys().orElseThrow()
            .protocol("almere-45plus").orElseThrow();
    private static final FrameRules RULES = FrameRules.of(PROTOCOL, PROTOCOL.study().cohort("B").orElseThrow(),
            YearMonth.of(2025, 8));
    /** As if people were told apart by their sex, and not by their age. */
    private static final FrameRules BY_SEX = new FrameRules(RULES.study(), RULES.cohort(), RULES.languages(),
            Optional.of(new ReleaseCube(List.of(new Filter(ReleaseCube.SEX, List.of("f", "m", "x"))), List.of(), Rules.DEFAULT)), RULES.today());
    private static final Limits LIMITS = Limits.ofBytes(40 << 20);

    @Test
    void readsEveryEncodingThatPeopleSave() {
        String text = csv(RENEE);
        List<byte[]> files = List.of(bytes(text), bytes("\ufeff" + text), text.getBytes(Charset.forName("windows-1252")),
                ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE), ("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE),
                text.getBytes(StandardCharsets.UTF_16LE), text.getBytes(StandardCharsets.UTF_16BE));
        for (byte[] file : files) {
            FrameFile.Sound sound = sound(file);
            assertThat(sound.members()).containsExactly(renee());
            assertThat(sound.names()).containsExactly("Renée Müller");
        }
    }

    @Test
    void readsSemicolonsCommasTabsAndTheLineThatNamesThem() {
        for (String separator : List.of(";", ",", "\t")) {
            assertThat(sound(bytes(csv(RENEE).replace(";", separator))).members()).containsExactly(renee());
        }
        assertThat(sound(bytes("sep=;\r\n" + csv(RENEE))).members()).containsExactly(renee());
        assertThat(faults(bytes("sep=;\r\n" + csv(RENEE.replace("1975-03", "1975-13")))))
                .extracting(Fault::row).containsExactly(3);
    }

    @Test
    void readsCellsInQuotesWithSeparatorsAndLinesInThem() {
        FrameFile.Sound sound = sound(bytes(csv(RENEE.replace("Dorpsstraat 1", "\"Dorpsstraat 1; \"\"achter\"\"\""))));
        assertThat(sound.members().getFirst().address().street()).isEqualTo("Dorpsstraat 1; \"achter\"");
    }

    @Test
    void findsColumnsInAnyOrderByOtherNamesAndLeavesOutWhatMayBeLeftOut() {
        FrameFile.Sound sound = sound(bytes("Months on assistance,part-time,TREDE CODE,birth month,town,postcode,address,Name,client number\n"
                + "12,0,3,1975-03,Almere,1234 AB,Dorpsstraat 1,Renée Müller,10001\n"));
        assertThat(sound.members()).containsExactly(new FrameMember("10001", "B", "Renée Müller",
                new Address("Dorpsstraat 1", "1234 AB", "Almere"), Optional.empty(), Optional.empty(), "nl",
                YearMonth.of(1975, 3), new TredeCode("3"), false, Traits.of("50-55", "")));
    }

    @Test
    void somebodysAgeBandIsThatOfTheMonthOfAllocationWhateverMonthItIsNow() {
        assertThat(sound(bytes(csv(RENEE.replace("1975-03", "1975-07")))).members().getFirst().traits().ageCode()).isEqualTo("50-55");
        assertThat(sound(bytes(csv(RENEE.replace("1975-03", "1975-08")))).members().getFirst().traits().ageCode()).isEqualTo("45-49");
    }

    @Test
    void sexIsAskedForOnlyWhereAStudyReleasesFiguresByIt() {
        String without = csv(RENEE);
        String with = csv(RENEE + ";v").replaceFirst("\r\n", ";geslacht\r\n");
        assertThat(faults(bytes(with))).extracting(Fault::key).contains("unknown-column");
        assertThat(refusals(without, BY_SEX)).containsExactly("column-missing");
        assertThat(refusals(with.replace(";v", ";q"), BY_SEX)).containsExactly("sex");
        assertThat(refusals(with.replace(";v", ";"), BY_SEX)).containsExactly("missing");
        Map.of("v", Sex.FEMALE, "Man", Sex.MALE, "onbekend", Sex.OTHER).forEach((word, sex) -> assertThat(
                ((FrameFile.Sound) FrameCheck.of(bytes(with.replace(";v", ";" + word)), BY_SEX, LIMITS)).members().getFirst().traits())
                .isEqualTo(new Traits(Optional.empty(), Optional.of(sex))));
    }

    @Test
    void readsAWorkbookWithDatesAndNumbers() {
        byte[] file = Sheets.workbook(List.of(Sheets.HEADS, RENEE), (_, sheet) -> {
            sheet.value(1, 0, 10001);
            Sheets.day(sheet, 1, 8, LocalDate.of(1975, 3, 14));
            sheet.value(1, 9, 2.1);
            sheet.value(1, 10, false);
            sheet.value(1, 11, 30);
        });
        assertThat(sound(file).members()).containsExactly(renee());
    }

    @Test
    void refusesAFormulaAndNamesItsCell() {
        byte[] file = Sheets.workbook(List.of(Sheets.HEADS, RENEE), (_, sheet) -> sheet.formula(1, 2, "HYPERLINK(\"http://x\")"));
        assertThat(faults(file)).contains(new Fault(2, "", "formula", List.of("C2")));
    }

    @Test
    void refusesTextThatASpreadsheetWouldTakeForAFormulaButNotAPhoneNumber() {
        for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "＝1")) {
            assertThat(faults(bytes(csv(RENEE.replace("Renée Müller", formula))))).as(formula)
                    .containsExactly(new Fault(2, "intake.column.name", "formula-sign", List.of()));
            assertThat(faults(bytes(csv(RENEE.replace("r@example.org", formula + "@example.org"))))).as(formula).hasSize(1);
        }
        assertThat(faults(bytes(csv(RENEE.replace("+31 36 123 45 67", "+31+cmd|' /C calc'!A0"))))).hasSize(1);
    }

    @Test
    void refusesMacrosOldFilesAndWhatIsNoTable() {
        byte[] workbook = Sheets.workbook(List.of(Sheets.HEADS, RENEE), (_, _) -> { });
        assertRefused(Sheets.with(workbook, "xl/vbaProject.bin", new byte[10]), "macros");
        assertRefused(Sheets.with(workbook, "[Content_Types].xml", bytes(Sheets.part(workbook, "[Content_Types].xml")
                .replace("spreadsheetml.sheet.main+xml", "macroEnabled.main+xml"))), "macros");
        assertRefused(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1, 0}, "old-or-locked");
        assertRefused(bytes("%PDF-1.7"), "no-table");
        assertRefused(Arrays.copyOf(workbook, workbook.length / 2), "damaged");
        assertRefused(Sheets.with(workbook, "xl/sharedStrings.xml", bytes("<?xml version=\"1.0\"?><!DOCTYPE sst [<!ENTITY a \"aaaa\">]><sst>&a;</sst>")), "damaged");
        assertRefused(Sheets.zip("readme.txt", bytes("hello")), "no-workbook");
    }

    @Test
    void refusesAZipBombWithoutUnpackingIt() {
        byte[] workbook = Sheets.workbook(List.of(Sheets.HEADS, RENEE), (_, _) -> { });
        assertRefused(Sheets.with(workbook, "xl/worksheets/sheet1.xml", new byte[64 << 20]), "bomb");
        byte[] random = new byte[3 << 20];
        new SplittableRandom(1).nextBytes(random);
        assertThat(FrameCheck.of(Sheets.with(workbook, "xl/media/image1.png", random), RULES, new Limits(8 << 20, 10, 1 << 20)))
                .as("more than agreed, if not suspicious").isEqualTo(new FrameFile.Refused(List.of(new Fault(0, "", "bomb", List.of())), 1));
        byte[] many = workbook;
        many = IntStream.range(0, 3).boxed().reduce(many, (zip, i) -> Sheets.with(zip, "p" + i, new byte[1]), (one, _) -> one);
        assertThat(sound(many).members()).as("a part more is no harm").hasSize(1);
    }

    @Test
    void refusesAnEmptyFileOneWithoutHeadsAndOneWithHeadsOnly() {
        assertRefused(new byte[0], "empty");
        assertRefused(bytes("\r\n  \r\n"), "empty");
        assertRefused(bytes(Sheets.HEADS + "\r\n"), "heads-only");
        assertThat(faults(bytes(RENEE + "\n"))).containsExactly(new Fault(1, "", "no-heads", List.of()));
        assertRefused(Sheets.workbook(List.of(), (_, _) -> { }), "empty");
    }

    @Test
    void refusesAFileThatIsTooLargeOrHasTooManyRowsOrCells() {
        assertThat(FrameCheck.of(new byte[2 << 20], RULES, Limits.ofBytes(1 << 20)))
                .isEqualTo(new FrameFile.Refused(List.of(new Fault(0, "", "too-large", List.of(1))), 1));
        assertThat(((FrameFile.Refused) FrameCheck.of(Sheets.frame(11), RULES, new Limits(1 << 20, 10, 1 << 20))).shown())
                .containsExactly(new Fault(0, "", "too-many-rows", List.of(10)));
        assertThat(faults(bytes(csv(RENEE + ";more")))).containsExactly(new Fault(2, "", "more-cells", List.of()));
        assertThat(faults(bytes(csv(RENEE + ";".repeat(70))))).containsExactly(new Fault(2, "", "too-many-columns", List.of(60)));
    }

    @Test
    void refusesAColumnThatWasNotAskedForOneThatIsThereTwiceAndOneThatIsMissing() {
        assertThat(faults(bytes("BSN;naam;naam;" + Sheets.HEADS.replace("Naam;", "") + "\n"))).containsExactly(
                new Fault(1, "", "unknown-column", List.of(1)), new Fault(1, "intake.column.name", "column-twice", List.of()));
        assertThat(faults(bytes(Sheets.HEADS.replace("Trede;", "") + "\n"))).containsExactly(
                new Fault(1, "intake.column.trede", "column-missing", List.of()));
    }

    @Test
    void namesBothRowsOfAClientNumberThatIsThereTwice() {
        assertThat(faults(bytes(csv(person(7, Map.of()), person(8, Map.of()), person(7, Map.of())))))
                .containsExactly(new Fault(4, "intake.column.client-number", "twice", List.of(2, 4)));
    }

    @Test
    void saysOfEveryCellWhatIsWrongWithIt() {
        Map<String, Integer> places = Map.of("client-number", 0, "name", 1, "address", 2, "postcode", 3, "town", 4);
        places.forEach((column, place) -> assertCell(place, " ", column, "missing"));
        assertCell(1, "Anna\u202ennA", "name", "control");
        assertCell(1, "Anna\u0007", "name", "control");
        assertCell(1, "A".repeat(201), "name", "long-text");
        assertCell(5, "geen", "phone", "phone");
        assertCell(6, "anna at example.org", "email", "email");
        assertCell(6, "anna@localhost", "email", "email");
        assertCell(8, "2025-09", "birth-month", "future");
        assertCell(8, "1899-12", "birth-month", "too-old");
        assertCell(8, "13-1975", "birth-month", "month");
        assertCell(8, "maart 1975", "birth-month", "month");
        assertCell(8, "", "birth-month", "missing");
        assertCell(9, "1.3", "trede", "trede");
        assertCell(10, "soms", "part-time", "yes-or-no");
        assertCell(11, "twaalf", "months", "number");
        assertCell(11, "-3", "months", "number");
    }

    @Test
    void countsWhoIsNotEligibleByTheFirstReasonAndRefusesNothingForIt() {
        FrameFile.Sound sound = sound(bytes(csv(person(1, Map.of()),
                person(2, Map.of(9, "6", 8, "1999-01")), person(3, Map.of(9, "5.2")), person(4, Map.of(9, "1.4", 11, "2")),
                person(5, Map.of(8, "1969-07")), person(6, Map.of(8, "1969-08")), person(7, Map.of(8, "1980-08")),
                person(8, Map.of(11, "11")), person(9, Map.of(11, "12")))));
        assertThat(sound.counts()).isEqualTo(new FrameCounts(9, 3, Map.of(LeftOut.WORKING, 1, LeftOut.TREDE, 2,
                LeftOut.AGE, 2, LeftOut.ASSISTANCE, 1), 0));
        assertThat(sound.members()).extracting(FrameMember::clientNumber).containsExactly("C000001", "C000006", "C000009");
    }

    @Test
    void writesInDutchToWhoseLanguageThereAreNoLettersAndCountsThem() {
        FrameFile.Sound sound = sound(bytes(csv(person(1, Map.of(7, "FA")), person(2, Map.of(7, "xx")), person(3, Map.of()))));
        assertThat(sound.members()).extracting(FrameMember::language).containsExactly("fa", "nl", "nl");
        assertThat(sound.counts().writtenInDutch()).isEqualTo(1);
    }

    @Test
    void storesOneFormOfEveryAccent() {
        assertThat(sound(bytes(csv(RENEE.replace("é", "e\u0301")))).members()).containsExactly(renee());
    }

    @Test
    void showsFiveNamesWithAccentsFirst() {
        assertThat(sound(bytes(csv(IntStream.range(0, 9).mapToObj(i -> person(i, Map.of(1, i % 2 == 0 ? "Jan " + i : "Zoë " + i)))
                .toArray(String[]::new)))).names()).containsExactly("Zoë 1", "Zoë 3", "Zoë 5", "Zoë 7", "Jan 0");
    }

    @Test
    void showsTheFirstHundredFaultsAndCountsThemAll() {
        FrameFile.Refused refused = (FrameFile.Refused) FrameCheck.of(bytes(csv(IntStream.range(0, 300)
                .mapToObj(i -> person(i, Map.of(9, "7"))).toArray(String[]::new))), RULES, LIMITS);
        assertThat(refused.count()).isEqualTo(300);
        assertThat(refused.shown()).hasSize(100).last().isEqualTo(new Fault(101, "intake.column.trede", "trede", List.of()));
    }

    @Test
    void saysWhereAQuoteIsNotClosedAndRepeatsNothingOfIt() {
        assertThat(faults(bytes(csv(RENEE, RENEE.replace("10001", "10002").replace("Renée Müller", "\"Renée Müller")))))
                .containsExactly(new Fault(3, "", "quotes", List.of()));
    }

    private static void assertCell(int place, String text, String column, String key) {
        List<Fault> faults = faults(bytes(csv(person(1, Map.of()), person(2, Map.of(place, text)))));
        assertThat(faults).as("%s '%s'", column, text).hasSize(1);
        assertThat(faults.getFirst().row()).isEqualTo(3);
        assertThat(faults.getFirst().column()).isEqualTo("intake.column." + column);
        assertThat(faults.getFirst().key()).isEqualTo(key);
        assertThat(faults.toString()).doesNotContain("Zoë");
    }

    private static void assertRefused(byte[] file, String key) {
        assertThat(faults(file)).containsExactly(new Fault(0, "", key, List.of()));
    }

    private static List<String> refusals(String file, FrameRules rules) {
        return FrameCheck.of(bytes(file), rules, LIMITS) instanceof FrameFile.Refused refused
                ? refused.shown().stream().map(Fault::key).toList() : List.of();
    }

    private static List<Fault> faults(byte[] file) {
        return FrameCheck.of(file, RULES, LIMITS) instanceof FrameFile.Refused refused ? refused.shown() : List.of();
    }

    private static FrameFile.Sound sound(byte[] file) {
        FrameFile read = FrameCheck.of(file, RULES, LIMITS);
        assertThat(read).isInstanceOf(FrameFile.Sound.class);
        return (FrameFile.Sound) read;
    }

    private static FrameMember renee() {
        return new FrameMember("10001", "B", "Renée Müller", new Address("Dorpsstraat 1", "1234 AB", "Almere"),
                Optional.of("+31 36 123 45 67"), Optional.of("r@example.org"), "nl", YearMonth.of(1975, 3),
                new TredeCode("2.1"), false, Traits.of("50-55", ""));
    }
}
