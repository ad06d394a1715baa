package nl.maatstaf.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.maatstaf.Maatstaf;
import nl.maatstaf.responding.AccessCode;
import nl.maatstaf.responding.Admission;
import nl.maatstaf.responding.AdmissionDesk;
import nl.maatstaf.responding.Responding;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.EmbeddedServer;
import nl.maatstaf.store.StoreConnection;
import nl.maatstaf.store.StoreName;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Stratum;
import nl.maatstaf.study.Traits;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

import static java.util.Objects.requireNonNull;
import static nl.maatstaf.database.response.Tables.ANSWER;
import static nl.maatstaf.database.response.Tables.PARTICIPANT;
import static nl.maatstaf.database.response.Tables.RESPONSE;

/**
 * The demo with more people in it, as a process of its own. It is told what to do on its standard input: {@code heap} says how
 * many bytes are in use after a collection, {@code kept} how many people have how many answers in the store and how many
 * were sent, {@code of} how many each person in a file has, {@code stop} ends it.
 */
final class LoadedServer {

    private static final String STUDY = "almere-45plus";
    private static final int BATCH = 500;

    private LoadedServer() {}

    /** Takes the folder of the data, how many people come in, and the file for their codes. */
    public static void main(String[] arguments) throws IOException {
        ConfigurableApplicationContext application = SpringApplication.run(Maatstaf.class, "--server.port=0", "--maatstaf.data=" + arguments[0]);
        DSLContext store = store(application);
        int before = store.select(DSL.coalesce(DSL.max(PARTICIPANT.ID), 0L)).from(PARTICIPANT).fetchSingle().value1().intValue();
        List<AccessCode> codes = admit(application.getBean(AdmissionDesk.class), Integer.parseInt(arguments[1]));
        Files.write(Path.of(arguments[2]), codes.stream().map(AccessCode::characters).toList());
        System.out.println("READY " + application.getEnvironment().getProperty("local.server.port"));
        var told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = told.readLine(); line != null && !line.equals("stop"); line = told.readLine()) {
            System.out.println(switch (line.split(" ")[0]) {
                case "heap" -> "HEAP " + heap();
                case "kept" -> "KEPT " + kept(store, before);
                case "of" -> "OF " + of(application.getBean(Responding.class), Files.readAllLines(Path.of(line.substring("of ".length()))));
                default -> "?";
            });
        }
        System.exit(0);
    }

    private static List<AccessCode> admit(AdmissionDesk desk, int people) {
        var random = new SplittableRandom(System.nanoTime());
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated("load", null,
                List.of(new SimpleGrantedAuthority("ROLE_" + Role.FIELDWORK.name()))));
        var codes = new ArrayList<AccessCode>();
        while (codes.size() < people) {
            var batch = new ArrayList<Admission>();
            for (int i = 0; i < Math.max(AdmissionDesk.SMALLEST_BATCH, Math.min(BATCH, people - codes.size())); i++) {
                batch.add(new Admission(AccessCode.draw(random), "B", Arm.values()[i % 2], new Stratum(2 + i % 3, i % 4 == 0), Traits.NONE));
            }
            desk.receive(UUID.randomUUID(), STUDY, batch);
            batch.forEach(admission -> codes.add(admission.code()));
        }
        SecurityContextHolder.clearContext();
        return codes;
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** How many have no answers, one, two, …; and how many were sent. */
    private static String kept(DSLContext store, int before) {
        var rows = store.select(ANSWER.PARTICIPANT_ID, DSL.count()).from(ANSWER)
                .where(ANSWER.PARTICIPANT_ID.gt((long) before)).and(ANSWER.VALUE.isNotNull()).groupBy(ANSWER.PARTICIPANT_ID)
                .fetch(row -> row.value2());
        int sent = store.fetchCount(RESPONSE, RESPONSE.PARTICIPANT_ID.gt((long) before).and(RESPONSE.SUBMITTED));
        return sent + " " + rows.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static String of(Responding responding, List<String> codes) {
        return codes.stream().map(code -> responding.open(new AccessCode(code)).map(visit -> visit.answers().byQuestion().size()).orElse(-1))
                .map(String::valueOf).collect(Collectors.joining(","));
    }

    private static DSLContext store(ConfigurableApplicationContext application) {
        StoreConnection owner = requireNonNull(application.getBean(EmbeddedServer.class).connections().get(StoreName.RESPONSE));
        return DSL.using(owner.url(), owner.user(), owner.password());
    }
}
