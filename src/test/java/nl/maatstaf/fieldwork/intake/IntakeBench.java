package nl.maatstaf.fieldwork.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;

import static nl.maatstaf.fieldwork.intake.Intake.as;

/**
 * How long it takes from the bytes of a file until everybody in it is committed, as CSV and as a workbook. Run by hand:
 * {@code mvn -q test-compile exec:exec@intake}.
 */
final class IntakeBench {

    private static final List<Integer> SIZES = List.of(679, 100_000);
    private static final double MILLION = 1e6;

    private IntakeBench() {}

    public static void main(String[] arguments) {
        for (int people : SIZES) {
            byte[] text = Sheets.frame(people);
            frame(people, "CSV ", text);
            frame(people, "XLSX", Sheets.workbook(new String(text, StandardCharsets.UTF_8).lines().toList(), (_, _) -> { }));
        }
        System.exit(0);
    }

    private static void frame(int people, String kind, byte[] file) {
        var intake = new Intake("2025-08-15");
        long start = System.nanoTime();
        Handed outcome = as("gemeente", () -> intake.frames.handIn(intake.cohort("B"), file));
        long handedIn = System.nanoTime();
        if (!(outcome instanceof Handed.Done) || intake.count("frame_member") != people) {
            throw new IllegalStateException(outcome.toString());
        }
        byte[] register = Sheets.register(people, people % 2 == 0 ? "opleiding:2025-08-01" : "");
        long registerStart = System.nanoTime();
        intake.register("2025Q3", register);
        System.out.printf("%,8d people, %s %5.1f MB: frame %,6.0f ms, their register %,6.0f ms%n", people, kind,
                file.length / MILLION, (handedIn - start) / MILLION, (System.nanoTime() - registerStart) / MILLION);
    }
}
