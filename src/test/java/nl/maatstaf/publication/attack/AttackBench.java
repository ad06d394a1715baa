package nl.maatstaf.publication.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Locale;

/**
 * Attacks the open data of fifty simulated municipalities. Run by hand: {@code mvn -q test-compile exec:exec@attack}.
 */
final class AttackBench {

    private static final int[] SIZES = {60, 150, 300, 450, 600, 800, 1000, 1500, 2000, 3000};
    private static final double[] RESPONSES = {.35, .45, .6, .75, .9};
    private static final int ATTACKED = 60;

    private AttackBench() {}

    public static void main(String[] arguments) throws IOException {
        Locale.setDefault(Locale.ROOT);
        var all = new ArrayList<Attack>();
        System.out.println("people  willing  shown a quarter (of 350)  hidden attacked  exact  tighter than 5  narrowest  truth outside  changed");
        for (int size : SIZES) {
            for (double response : RESPONSES) {
                Attack attack = Attack.on(Municipality.simulated(size, response, all.size() + 1), Files.createTempDirectory("attack"), ATTACKED,
                        all.size() + 1);
                all.add(attack);
                System.out.printf("%6d  %7.2f  %24d  %15d  %5d  %14d  %9s  %13d  %7d%n", size, response, attack.shown(), attack.hidden(),
                        attack.exact(), attack.narrow(), attack.hidden() == 0 ? "-" : attack.narrowest(), attack.wrong(), attack.changed());
            }
        }
        System.out.println("All " + all.size() + ": " + Attack.sum(all));
        System.exit(0);
    }
}
