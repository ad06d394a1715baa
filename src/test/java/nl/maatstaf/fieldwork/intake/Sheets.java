package nl.maatstaf.fieldwork.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Files as officials make them. */
public final class Sheets {

    static final String HEADS = "Cliëntnummer;Naam;Straat en huisnummer;Postcode;Woonplaats;Telefoon;E-mail;Taal;"
            + "Geboortemaand;Trede;Deeltijd;Maanden bijstand";
    static final String RENEE = "10001;Renée Müller;Dorpsstraat 1;1234ab;Almere;+31 36 123 45 67;r@example.org;nl;1975-03;2.1;nee;30";
    static final String REGISTER_HEADS = "Clientnummer;Trede;Bijstand;Betaalde uren;Verhuisd;Overleden;Activiteiten";

    private Sheets() {}

    public static String csv(String... lines) {
        return HEADS + "\r\n" + String.join("\r\n", lines) + "\r\n";
    }

    /** Somebody eligible, with one cell that stands there instead. */
    public static String person(int number, Map<Integer, String> instead) {
        List<String> cells = List.of("C%06d".formatted(number), "Zoë van Dijk-Çelik " + number, "Straat " + number, "1311 AB", "Almere",
                "", "", "", "%02d-%d".formatted(number % 12 + 1, 1972 + number % 6), List.of("2.0", "3", "4.1").get(number % 3),
                number % 3 == 0 ? "ja" : "nee", Integer.toString(12 + number % 50));
        return String.join(";", IntStream.range(0, cells.size())
                .mapToObj(i -> instead.getOrDefault(i, cells.get(i))).toList());
    }

    public static byte[] frame(int people) {
        return bytes(csv(IntStream.range(0, people).mapToObj(i -> person(i, Map.of())).toArray(String[]::new)));
    }

    public static byte[] register(int people, String activities) {
        return bytes(REGISTER_HEADS + "\n" + String.join("\n", IntStream.range(0, people)
                .mapToObj(i -> "C%06d;2.1;ja;0;nee;nee;%s".formatted(i, activities)).toList()) + "\n");
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A workbook of lines with semicolons, and whatever is put into the sheet afterwards. */
    public static byte[] workbook(List<String> lines, BiConsumer<Workbook, Worksheet> more) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Blad1");
            for (int row = 0; row < lines.size(); row++) {
                String[] cells = lines.get(row).split(";", -1);
                for (int column = 0; column < cells.length; column++) {
                    if (!cells[column].isEmpty()) {
                        sheet.value(row, column, cells[column]);
                    }
                }
            }
            more.accept(workbook, sheet);
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static void day(Worksheet sheet, int row, int column, LocalDate day) {
        sheet.value(row, column, day);
        sheet.style(row, column).format("dd-mm-yyyy").set();
    }

    /** The same workbook, with one part more, or another one in its place. */
    static byte[] with(byte[] workbook, String part, byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : parts(workbook).entrySet()) {
                if (!entry.getKey().equals(part)) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue());
                }
            }
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A zip with one part that is no workbook. */
    static byte[] zip(String part, byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static Map<String, byte[]> parts(byte[] workbook) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook)).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    static String part(byte[] workbook, String part) {
        return new String(Objects.requireNonNull(parts(workbook).get(part)), StandardCharsets.UTF_8);
    }
}
