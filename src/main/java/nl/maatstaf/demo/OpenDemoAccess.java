package nl.maatstaf.demo;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.maatstaf.fieldwork.Fieldwork;
import nl.maatstaf.fieldwork.Letter;
import nl.maatstaf.responding.AccessCode;
import nl.maatstaf.responding.Responding;
import nl.maatstaf.shell.DemoAccess;
import nl.maatstaf.staff.Role;
import nl.maatstaf.store.Demo;
import nl.maatstaf.store.EveryDoorOpen;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** Reads what the start page of the demo tells from the demo as it stands. Outside the demo it tells nothing. */
@Component
@Conditional(EveryDoorOpen.class)
final class OpenDemoAccess implements DemoAccess {

    static final String PASSWORD = "maatstaf-demo";

    static final SortedMap<String, Role> ROLES = new TreeMap<>(Map.of(
            Cast.FIRST_EVALUATOR, Role.EVALUATOR, Cast.SECOND_EVALUATOR, Role.EVALUATOR,
            Cast.FIELDWORKER, Role.FIELDWORK, Cast.OFFICIAL, Role.OFFICIAL,
            Cast.ADMINISTRATOR, Role.ADMINISTRATOR, Cast.SECOND_ADMINISTRATOR, Role.ADMINISTRATOR));

    private static final int CODES_SHOWN = 3;

    private final Demo demo;
    private final Fieldwork fieldwork;
    private final Responding responding;
    private volatile List<AccessCode> shown = List.of();

    OpenDemoAccess(Demo demo, Fieldwork fieldwork, Responding responding) {
        this.demo = demo;
        this.fieldwork = fieldwork;
        this.responding = responding;
    }

    @Override
    public List<String> unusedCodes() {
        if (!demo.on()) {
            return List.of();
        }
        if (shown.size() < CODES_SHOWN || !shown.stream().allMatch(this::unused)) {
            List<Letter> letters = Cast.as(Cast.STAGEHAND, () -> fieldwork.letters(DemoStage.STUDY), Role.FIELDWORK);
            // The cohort that came in last is the one with a wave open.
            shown = letters.reversed().stream().map(Letter::code).filter(this::unused).limit(CODES_SHOWN).toList();
        }
        return shown.stream().map(AccessCode::printed).toList();
    }

    @Override
    public List<Account> accounts() {
        return demo.on()
                ? ROLES.entrySet().stream().map(entry ->
                        new Account(entry.getKey(), PASSWORD, entry.getValue().key())).toList()
                : List.of();
    }

    private boolean unused(AccessCode code) {
        return responding.open(code).filter(visit -> visit.answers().byQuestion().isEmpty()).isPresent();
    }
}
