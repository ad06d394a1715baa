package nl.maatstaf.analysis.engine;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import nl.maatstaf.analysis.result.ArmFlow.PerArm;
import nl.maatstaf.analysis.result.Exposure;
import nl.maatstaf.study.ExposureKind;

/** Counts pathway activities: by how many people, and in how many months. A kind that nobody had is shown too. */
final class ExposureCount {

    private final int lastWave;
    private final Map<ExposureKind, Tally> people = new EnumMap<>(ExposureKind.class);
    private final Map<ExposureKind, Tally> months = new EnumMap<>(ExposureKind.class);
    private final Set<ExposureKind> had = EnumSet.noneOf(ExposureKind.class);
    private OptionalLong person = OptionalLong.empty();

    private ExposureCount(int lastWave) {
        this.lastWave = lastWave;
    }

    /** Counts what there was between allocation and the last wave, beside how many people the register knows. */
    static Exposure of(Question question, StudyData data, PerArm known) {
        var count = new ExposureCount(question.protocol().study().lastWave());
        data.exposures(count::add);
        return new Exposure(known.regular(), known.tailored(),
                Arrays.stream(ExposureKind.values()).map(count::kind).toList());
    }

    private void add(StudyData.ExposureLine line) {
        if (line.quarter() < 0 || line.quarter() > lastWave) {
            return;
        }
        if (!person.equals(OptionalLong.of(line.key()))) {
            person = OptionalLong.of(line.key());
            had.clear();
        }
        if (had.add(line.kind())) {
            people.computeIfAbsent(line.kind(), _ -> new Tally()).add(line.arm());
        }
        months.computeIfAbsent(line.kind(), _ -> new Tally()).add(line.arm());
    }

    private Exposure.Kind kind(ExposureKind kind) {
        PerArm some = people.getOrDefault(kind, new Tally()).perArm();
        PerArm lasting = months.getOrDefault(kind, new Tally()).perArm();
        return new Exposure.Kind(kind.code(), some.regular(), some.tailored(), lasting.regular(), lasting.tailored());
    }
}
