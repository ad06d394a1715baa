package nl.maatstaf.fieldwork.letter;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.maatstaf.fieldwork.Address;
import nl.maatstaf.responding.AccessCode;

/**
 * A file of many letters, in all languages and kinds, in a heap of 256 MB: how long it takes, how much of the heap is in use
 * after collecting, how large it is. Run by hand: {@code mvn -q test-compile exec:exec@letters}.
 */
final class LetterBench {

    private static final int LETTERS = 10_000;
    private static final int SHEAVES_BETWEEN_LOOKS = 100;
    private static final double MEGABYTE = 1024 * 1024;
    private static final String[] LANGUAGES = {"nl", "nl", "en", "fa"};

    private LetterBench() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Files.createTempFile("letters", ".pdf");
        var random = new SplittableRandom(1);
        Stream<LetterContent> letters = IntStream.range(0, LETTERS).mapToObj(number -> new LetterContent(
                "Voornaam Achternaam-" + number, new Address("Straatnaam " + number, "1300 AA", "Almere"),
                LANGUAGES[number % LANGUAGES.length], AccessCode.draw(random),
                LetterKind.values()[number % 3], Post.DEADLINE));
        var most = new AtomicLong();
        long began = System.nanoTime();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            Post.letters(true).print(letters::iterator, LETTERS, out, (made, _) -> {
                if (made / Letters.SHEAF % SHEAVES_BETWEEN_LOOKS == 0) {
                    most.accumulateAndGet(inUse(), Math::max);
                }
            });
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf("%,d letters in %.0f s (%.1f ms each); %.0f MB of a heap of %.0f MB in use at most; a file of"
                        + " %.1f MB, %.1f kB a letter%n", LETTERS, seconds, 1000 * seconds / LETTERS,
                most.get() / MEGABYTE, Runtime.getRuntime().maxMemory() / MEGABYTE, Files.size(file) / MEGABYTE,
                Files.size(file) / 1024.0 / LETTERS);
        Files.delete(file);
    }

    private static long inUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
