package nl.maatstaf.instrument.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.maatstaf.instrument.Texts;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Cohort;
import nl.maatstaf.study.Eligibility;
import nl.maatstaf.study.Quarter;
import nl.maatstaf.study.Stratum;
import nl.maatstaf.study.Study;

/** Makes the design of a study from the keys of its file. */
record StudyReader(Fields fields, Fields eligibility, Languages languages) {

    static final List<String> ELIGIBILITY = List.of("youngest", "oldest", "months-on-assistance", "words");
    static final List<String> STRATA = List.of("trede", "part-time");
    static final List<String> COHORT = List.of("name", "allocation");

    StudyReader(Fields fields, Languages languages) {
        this(fields, part(fields, "eligibility", ELIGIBILITY), languages);
    }

    Study read(String name) {
        int lastWave = fields.integer("last-wave");
        fields.find("last-wave").filter(_ -> lastWave > Waves.LAST).ifPresent(at ->
                at.fault("The last wave is at most " + Waves.LAST + "; lower it."));
        return new Study(name, arms(), strata(), eligibility(eligibility), cohorts(), lastWave,
                fields.yesNo("randomised"));
    }

    Texts eligibilityInWords() {
        return eligibility.texts("words", languages);
    }

    private List<Arm> arms() {
        List<Arm> arms = new ArrayList<>();
        for (Entry entry : fields.list("arms")) {
            String code = entry.text();
            Optional<Arm> arm = Arm.of(code);
            arm.ifPresent(arms::add);
            if (arm.isEmpty() && !code.isEmpty()) {
                entry.fault("'" + code + "' is not an arm; write regular or tailored.");
            }
        }
        if (new HashSet<>(arms).size() != arms.size()) {
            fields.find("arms").ifPresent(at -> at.fault("An arm is here twice; keep one."));
        }
        return arms;
    }

    private List<Stratum> strata() {
        Fields strata = part(fields, "strata", STRATA);
        List<Boolean> partTimes = strata.list("part-time").stream().map(Entry::yesNo).distinct().toList();
        return strata.integers("trede").stream().distinct()
                .flatMap(trede -> partTimes.stream().map(works -> new Stratum(trede, works))).sorted().toList();
    }

    private static Eligibility eligibility(Fields eligibility) {
        int youngest = eligibility.integer("youngest");
        int oldest = eligibility.integer("oldest");
        if (oldest < youngest) {
            eligibility.find("oldest").ifPresent(at ->
                    at.fault("The oldest is younger than the youngest; swap the two."));
        }
        return new Eligibility(youngest, oldest, eligibility.integer("months-on-assistance"));
    }

    private List<Cohort> cohorts() {
        List<Cohort> cohorts = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Entry entry : fields.list("cohorts")) {
            Fields cohort = Fields.of(entry, "a cohort", COHORT, List.of());
            String name = cohort.text("name");
            if (!name.isEmpty() && !names.add(name)) {
                entry.fault("The cohort '" + name + "' is here twice; give each its own name.");
            }
            cohort.find("allocation").flatMap(StudyReader::quarter)
                    .ifPresent(quarter -> cohorts.add(new Cohort(name, quarter)));
        }
        cohorts.sort(Comparator.comparing(Cohort::allocation));
        return cohorts;
    }

    private static Optional<Quarter> quarter(Entry entry) {
        String text = entry.text();
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Quarter.parse(text));
        } catch (IllegalArgumentException e) {
            entry.fault("'" + text + "' is not a quarter; write it as 2025Q1.");
            return Optional.empty();
        }
    }

    private static Fields part(Fields fields, String key, List<String> required) {
        return fields.find(key).map(entry -> Fields.of(entry, key, required, List.of()))
                .orElse(Fields.NONE);
    }
}
