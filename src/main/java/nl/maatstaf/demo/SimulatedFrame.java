package nl.maatstaf.demo;

import java.time.YearMonth;
import java.util.List;
import nl.maatstaf.study.Eligibility;
import nl.maatstaf.study.Stratum;

/** Invents the people of the frame. */
final class SimulatedFrame {

    private static final double PART_TIME = .33;
    private static final double DUTCH = .85;
    private static final List<String> GIVEN_NAMES = List.of("Anneke", "Bram", "Carla", "Dirk", "Els", "Farid", "Greet",
            "Hamid", "Ineke", "Johan", "Karin", "Luuk", "Marga", "Nico", "Olga", "Piet", "Ria", "Sjaak", "Truus",
            "Wim");
    private static final List<String> FAMILY_NAMES = List.of("van Voorbeeld", "de Proef", "Verzonnen", "Fictiefsma",
            "Bedachtstra", "van der Demo", "Schijnman", "ter Oefening", "Namaak", "Zogenaamd");
    private static final List<String> STREETS = List.of("Voorbeeldstraat", "Proefweg", "Demolaan", "Verzinseldreef",
            "Oefenhof");

    private SimulatedFrame() {
    }

    /** Somebody who is eligible in the reference month. */
    static Person person(int number, Eligibility eligibility, YearMonth reference, Dice dice) {
        int months = dice.between(eligibility.youngest() * 12, eligibility.oldest() * 12 + 11);
        return new Person("DEMO-%04d".formatted(number), dice.pick(GIVEN_NAMES), dice.pick(FAMILY_NAMES),
                dice.pick(STREETS), dice.between(1, 199), "0000 AA", "Voorbeeldstad",
                dice.chance(DUTCH) ? "nl" : "en", reference.minusMonths(months),
                new Stratum(trede(dice), dice.chance(PART_TIME)));
    }

    private static int trede(Dice dice) {
        if (dice.chance(.40)) {
            return 2;
        }
        return dice.chance(.35 / .60) ? 3 : 4;
    }
}
