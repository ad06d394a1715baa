package nl.maatstaf.analysis.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.maatstaf.analysis.result.ArmFlow;

/** Counts how many people of each arm came how far. Somebody answered a wave when they gave the primary outcome there. */
final class FlowCount {

    private final SortedMap<String, SortedSet<Integer>> closed;
    private final Tally invited = new Tally();
    private final Tally deceased = new Tally();
    private final Tally analysed = new Tally();
    private final List<AtWave> waves = new ArrayList<>();

    private FlowCount(SortedMap<String, SortedSet<Integer>> closed, SortedSet<Integer> asked) {
        this.closed = closed;
        asked.forEach(wave -> waves.add(new AtWave(wave, new Tally(), new Tally(), new Tally())));
    }

    private record AtWave(int wave, Tally due, Tally deceased, Tally answered) {}

    static ArmFlow of(Question question, StudyData data) {
        var allocated = new Tally();
        data.frame().forEach(cell -> allocated.add(cell.arm(), cell.people()));
        var asked = new TreeSet<Integer>();
        data.closed().values().forEach(asked::addAll);
        asked.removeIf(wave -> !question.asksPrimaryIn(wave));
        var count = new FlowCount(data.closed(), asked);
        data.people(List.of(question.score(question.plan().primary())), List.of(), count::add);
        return new ArmFlow(allocated.perArm(), count.invited.perArm(),
                count.waves.stream().map(at -> new ArmFlow.Wave(at.wave, at.due.perArm(), at.deceased.perArm(), at.answered.perArm())).toList(),
                count.deceased.perArm(), count.analysed.perArm());
    }

    private void add(Person person) {
        invited.add(person.arm());
        SortedSet<Integer> over = closed.getOrDefault(person.cohort(), new TreeSet<>());
        if (!person.due().containsAll(over)) {
            deceased.add(person.arm());
        }
        boolean ever = false;
        for (AtWave at : waves) {
            if (person.due().contains(at.wave)) {
                at.due.add(person.arm());
            } else if (over.contains(at.wave)) {
                at.deceased.add(person.arm());
            }
            if (person.stored(0, at.wave).isPresent()) {
                at.answered.add(person.arm());
                ever = true;
            }
        }
        if (ever) {
            analysed.add(person.arm());
        }
    }
}
