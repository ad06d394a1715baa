package nl.maatstaf.hostile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.maatstaf.browser.RunningDemo;
import nl.maatstaf.staff.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nobody comes to a page of staff by writing its address in another way: not without signing in, and not in the wrong role;
 * neither asking for it over HTTP nor telling a page that is open to go there. What a page of staff is, is found by opening
 * every page in every role: what only some are shown is what nobody else may be shown.
 */
class HostilePathsIT {

    private static final String NOT_THERE = "niet-hier";

    /** Every wrong role tries one spelling in so many, another one than the next role; whoever is nobody tries them all. */
    private static final int TURNS = 6;

    private final SortedMap<Integer, Integer> statuses = new TreeMap<>();
    private final List<String> reached = new ArrayList<>();
    private int asked;

    @Test
    void noSpellingOfAPathLeadsToAPageOfStaff(@TempDir Path data) throws IOException {
        try (var demo = new RunningDemo(data, "--logging.level.root=off", "--logging.level.nl.maatstaf=off")) {
            Staffed staffed = Staffed.of(demo);
            List<String> pages = staffed.pages();
            List<Guest> guests = guests(staffed);
            Map<Guest, Map<String, Set<String>>> seen = new LinkedHashMap<>();
            for (Guest guest : guests) {
                seen.put(guest, seenBy(guest, pages));
            }
            int guarded = 0;
            for (String page : pages) {
                Set<String> there = seen.values().stream().flatMap(of -> of.getOrDefault(page, Set.of()).stream())
                        .collect(Collectors.toSet());
                for (int i = 0; i < guests.size(); i++) {
                    Guest guest = guests.get(i);
                    Set<String> secrets = new HashSet<>(there);
                    seen.get(guest).values().forEach(secrets::removeAll);
                    if (!secrets.isEmpty() && !guest.opens(page)) {
                        guarded++;
                        attack(guest, page, secrets, i == 0 ? 1 : TURNS, i);
                    }
                }
            }
            System.out.printf("Hostile paths: %d pages, %d times a page that somebody may not open, %d attempts; statuses %s%n",
                    pages.size(), guarded, asked, statuses);
            assertThat(reached).isEmpty();
            assertThat(guarded).as("pages that somebody may not open").isGreaterThan(80);
        }
    }

    private static List<Guest> guests(Staffed staffed) throws IOException {
        var guests = new ArrayList<Guest>(List.of(staffed.nobody()));
        for (Role role : Role.values()) {
            guests.add(staffed.signedIn(role));
        }
        for (Guest guest : guests) {
            guest.open();
        }
        return guests;
    }

    /** What somebody is shown at the pages as they are written, by page. */
    private static Map<String, Set<String>> seenBy(Guest guest, List<String> pages) throws IOException {
        Map<String, Set<String>> seen = new LinkedHashMap<>();
        for (String page : Stream.concat(pages.stream(), Stream.of(NOT_THERE)).toList()) {
            seen.put(page, Sentences.in(guest.open().shown(page)));
        }
        return seen;
    }

    private void attack(Guest guest, String page, Set<String> secrets, int turns, int turn) throws IOException {
        guest.open();
        List<String> spellings = OtherSpellings.of(page);
        for (int i = turn % turns; i < spellings.size(); i += turns) {
            String spelling = spellings.get(i);
            asked += 2;
            Wire.Reply reply = guest.get("/" + spelling);
            statuses.merge(reply.status(), 1, Integer::sum);
            look("GET", guest, spelling, reply.all(), secrets);
            look("navigate", guest, spelling, guest.shown(spelling), secrets);
        }
        assertThat(guest.shown("belofte")).as("the page that was told to go there was still listening").contains("Wie kan wat lezen?");
    }

    private void look(String how, Guest guest, String spelling, String answer, Set<String> secrets) {
        Sentences.in(answer).stream().filter(secrets::contains).findFirst().ifPresent(text ->
                reached.add(how + " " + spelling + " as " + guest.name + " shows: " + text));
    }
}
