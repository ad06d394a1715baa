package nl.maatstaf.demo;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.maatstaf.responding.AccessCode;
import nl.maatstaf.responding.RegisterEntry;
import nl.maatstaf.study.Quarter;

/** The register feeds of the simulated study, of every quarter that has ended, as they arrive with the answers. */
final class SimulatedRegister {

    private SimulatedRegister() {
    }

    /**
     * The feeds by quarter, each in an order that says nothing.
     *
     * @param codes the code of each client number; whoever has none was not admitted, and is not in a feed
     */
    static SortedMap<Quarter, List<RegisterEntry>> feeds(SimulatedStudy simulated, Map<String, AccessCode> codes) {
        Quarter last = Quarter.of(simulated.today()).plus(-1);
        var feeds = new TreeMap<Quarter, List<RegisterEntry>>();
        for (SimulatedPerson someone : simulated.invited()) {
            Quarter allocation = someone.cohort().allocation();
            AccessCode code = codes.get(someone.person().clientNumber());
            if (code != null) {
                Quarter quarter = allocation;
                for (RegisterCourse.InQuarter found : RegisterCourse.of(someone, last.since(allocation))) {
                    feeds.computeIfAbsent(quarter, _ -> new ArrayList<>()).add(entry(code, quarter, found));
                    quarter = quarter.plus(1);
                }
            }
        }
        feeds.forEach((quarter, entries) -> Collections.shuffle(entries, new Random(quarter.hashCode())));
        return feeds;
    }

    private static RegisterEntry entry(AccessCode code, Quarter quarter, RegisterCourse.InQuarter found) {
        YearMonth month = YearMonth.from(quarter.firstDay());
        return new RegisterEntry(code, found.trede(), found.onAssistance(), found.hours(), found.deceased(),
                found.offered().stream().map(kind -> new RegisterEntry.Exposure(kind, month)).collect(Collectors.toSet()));
    }
}
