package nl.maatstaf.staff;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.maatstaf.analysis.exhibit.Part;

/**
 * How long the server takes for each page of evaluators in the demo, from asking for its address to the last byte of what
 * it shows, without what a browser adds; and how long this process worked for it, the stores apart, which says more on a
 * machine that has other things to do. Run by hand: {@code mvn -q test-compile exec:exec@pages}.
 */
final class PageBench {

    private static final String STUDY = "almere-45plus";
    private static final int REPEATED = 5;
    private static final double MILLION = 1e6;

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private PageBench() {}

    public static void main(String[] arguments) throws Exception {
        try (var server = new StaffServer(Files.createTempDirectory("pages"), List.of())) {
            Visitor evaluator = server.signedIn(server.enrol("meter", Role.EVALUATOR));
            System.out.printf("%-46s %10s %10s %8s%n", "page", "ms", "of work", "kB");
            for (String page : pages(server, evaluator)) {
                measure(evaluator, page);
            }
        }
        System.exit(0);
    }

    private static List<String> pages(StaffServer server, Visitor evaluator) throws Exception {
        var pages = new ArrayList<String>();
        for (String page : RoleMatrixIT.pages(server.application).stream().filter(route -> route.startsWith("onderzoek"))
                .map(route -> route.replace(":study", STUDY))
                .flatMap(route -> route.contains(":part") ? Arrays.stream(Part.values()).map(part ->
                        route.replace(":part", part.code())) : Stream.of(route)).toList()) {
            if (evaluator.mayOpen(page)) {
                pages.add(page);
            }
        }
        return pages;
    }

    private static void measure(Visitor evaluator, String page) throws Exception {
        double[] times = new double[REPEATED];
        double[] work = new double[REPEATED];
        int characters = 0;
        for (int i = -1; i < REPEATED; i++) {
            long before = PROCESS.getProcessCpuTime();
            long start = System.nanoTime();
            characters = evaluator.shown(page).length();
            times[Math.max(i, 0)] = (System.nanoTime() - start) / MILLION;
            work[Math.max(i, 0)] = (PROCESS.getProcessCpuTime() - before) / MILLION;
        }
        Arrays.sort(times);
        Arrays.sort(work);
        System.out.printf("%-46s %10.0f %10.0f %8d%n", page, times[REPEATED / 2], work[REPEATED / 2], characters / 1000);
    }
}
