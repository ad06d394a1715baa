package nl.maatstaf.publication.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.maatstaf.publication.protect.ProtectCommand;

/**
 * Releases a municipality quarter by quarter with the command {@code protect}, and attacks what came out.
 *
 * @param hidden    how many hidden counts were attacked
 * @param exact     how many were found
 * @param narrow    how many were bounded tighter than five
 * @param narrowest the narrowest bounds
 * @param wrong     how many bounds the truth lies outside of: then the attacker takes something for true that is not
 * @param shown     figures shown, a quarter on average
 * @param changed   releases that became different later, from which late answers and erasures could be told
 */
record Attack(int hidden, int exact, int narrow, long narrowest, int wrong, int shown, int changed) {

    private static final int COLLUDERS = 3;
    private static final int NARROW = 5;

    /**
     * Releases and attacks.
     *
     * @param most how many hidden counts of a quarter are attacked at most, drawn at random
     */
    static Attack on(Municipality municipality, Path folder, int most, long seed) throws IOException {
        Path earlier = null;
        int changed = 0;
        for (int quarter = 0; quarter < Municipality.QUARTERS; quarter++) {
            Path out = Files.createDirectories(folder.resolve("open-" + quarter));
            municipality.write(folder, quarter);
            protect(folder, out, earlier);
            for (int before = 0; before < quarter; before++) {
                String name = "release-" + before + ".csv";
                changed += Files.mismatch(out.resolve(name), folder.resolve("open-" + before).resolve(name)) < 0 ? 0 : 1;
            }
            earlier = out;
        }
        var random = new Random(seed);
        Attack all = new Attack(0, 0, 0, Long.MAX_VALUE, 0, 0, changed);
        for (int quarter = 0; quarter < Municipality.QUARTERS; quarter++) {
            all = all.and(attack(municipality, folder.resolve("open-" + quarter), quarter, most, random));
        }
        return all;
    }

    private static void protect(Path folder, Path out, Path earlier) {
        var options = new ArrayList<>(List.of("--data", folder.resolve("data.csv").toString(), "--frame", folder.resolve("frame.csv").toString(),
                "--cube", folder.resolve("cube.yaml").toString(), "--out", out.toString()));
        if (earlier != null) {
            options.addAll(List.of("--earlier", earlier.toString()));
        }
        var said = new ByteArrayOutputStream();
        var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        if (ProtectCommand.run(options, stream, stream) != ProtectCommand.DONE) {
            throw new IllegalStateException(said.toString(StandardCharsets.UTF_8));
        }
    }

    private static Attack attack(Municipality municipality, Path openData, int quarter, int most, Random random) throws IOException {
        List<Municipality.Answer> answers = municipality.quarters().get(quarter).stream().filter(answer -> answer.quarter() == quarter).toList();
        try (var attacker = new Attacker(municipality, openData, quarter, colluders(municipality, answers, random))) {
            var hidden = new ArrayList<>(attacker.hidden());
            Collections.shuffle(hidden, random);
            Attack all = new Attack(0, 0, 0, Long.MAX_VALUE, 0, attacker.shown() / Municipality.QUARTERS, 0);
            for (Attacker.Hidden one : hidden.subList(0, Math.min(most, hidden.size()))) {
                all = all.and(judged(attacker.bounds(one), truth(municipality, answers, one)));
            }
            return all;
        }
    }

    private static Attack judged(Attacker.Bounds bounds, long truth) {
        long width = bounds.upper() - bounds.lower();
        boolean wrong = truth < bounds.lower() || truth > bounds.upper();
        return new Attack(1, width == 0 && !wrong ? 1 : 0, width < NARROW ? 1 : 0, width, wrong ? 1 : 0, 0, 0);
    }

    private static long truth(Municipality municipality, List<Municipality.Answer> answers, Attacker.Hidden hidden) {
        return answers.stream().filter(answer -> hidden.answer() == 0 || hidden.answer() == answer.answer())
                .filter(answer -> Attacker.belongs(municipality.people().get(answer.person()).levels(), hidden.group())).count();
    }

    /** Three who are alike where there are such, since they know most of one group. */
    private static List<Municipality.Answer> colluders(Municipality municipality, List<Municipality.Answer> answers, Random random) {
        var shuffled = new ArrayList<>(answers);
        Collections.shuffle(shuffled, random);
        return shuffled.stream().map(first -> shuffled.stream().filter(other -> municipality.people().get(other.person()).levels()
                        .equals(municipality.people().get(first.person()).levels())).limit(COLLUDERS).toList())
                .filter(alike -> alike.size() == COLLUDERS).findFirst().orElse(shuffled.subList(0, Math.min(COLLUDERS, shuffled.size())));
    }

    Attack and(Attack other) {
        return new Attack(hidden + other.hidden, exact + other.exact, narrow + other.narrow, Math.min(narrowest, other.narrowest),
                wrong + other.wrong, shown + other.shown, changed + other.changed);
    }

    /** A row of a table. */
    static Attack sum(List<Attack> attacks) {
        return attacks.stream().reduce(new Attack(0, 0, 0, Long.MAX_VALUE, 0, 0, 0), Attack::and);
    }
}
