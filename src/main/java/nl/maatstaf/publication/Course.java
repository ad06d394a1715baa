package nl.maatstaf.publication;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import nl.maatstaf.instrument.cube.Question;
import nl.maatstaf.instrument.cube.Question.Figure;
import nl.maatstaf.instrument.cube.ReleaseCube;
import nl.maatstaf.publication.opendata.Cell;
import nl.maatstaf.publication.opendata.Measures;
import nl.maatstaf.study.Arm;
import nl.maatstaf.study.Quarter;

/**
 * How one question goes over the quarters in both arms, of everybody or of one group: what was released of it.
 *
 * @param question    the question; of one that shows no mean, the share of its highest answer
 * @param quarters    every quarter from the first that was released to the last; one in between that was not is here too
 * @param figures     the figure of each arm in each of these; nothing where it isn't shown
 * @param differences the second arm less the first; nothing where it isn't shown
 */
public record Course(Question question, List<Quarter> quarters, Map<Arm, List<Optional<Cell>>> figures, List<Optional<Cell>> differences) {

    /** Copies the collections. */
    public Course {
        quarters = List.copyOf(quarters);
        figures = Map.copyOf(figures);
        differences = List.copyOf(differences);
    }

    /**
     * Looks up a course.
     *
     * @param releases what was released, the earliest quarter first
     * @param group    of whom: the level of each filter that tells them apart; none for everybody
     */
    public static Course of(List<Release> releases, Question question, Map<String, String> group) {
        String measure = question.shown().contains(Figure.MEAN)
                ? Measures.mean(question.column()) : Measures.share(question.column(), question.answers().getLast());
        var figures = new EnumMap<Arm, List<Optional<Cell>>>(Arm.class);
        for (Arm arm : Arm.values()) {
            var ofArm = new HashMap<>(group);
            ofArm.put(ReleaseCube.ARM, arm.code());
            figures.put(arm, find(releases, measure, ofArm));
        }
        return new Course(question, quarters(releases), figures, find(releases, Measures.difference(measure), group));
    }

    private static List<Quarter> quarters(List<Release> releases) {
        return releases.isEmpty() ? List.of()
                : IntStream.rangeClosed(0, releases.getLast().quarter().since(releases.getFirst().quarter()))
                        .mapToObj(releases.getFirst().quarter()::plus).toList();
    }

    private static List<Optional<Cell>> find(List<Release> releases, String measure, Map<String, String> group) {
        return quarters(releases).stream().map(quarter -> releases.stream().filter(release -> release.quarter().equals(quarter))
                .findFirst().flatMap(release -> release.find(measure, group))).toList();
    }

    /** {@return whether what is shown is a mean, and not a percentage} */
    public boolean isMean() {
        return question.shown().contains(Figure.MEAN);
    }

    /** {@return whether anything is shown at all} */
    public boolean isEmpty() {
        return figures.values().stream().flatMap(List::stream).allMatch(Optional::isEmpty);
    }

    /** {@return the figure of an arm in one of the quarters, if it is shown} */
    public Optional<Cell> figure(Arm arm, int quarter) {
        return figures.getOrDefault(arm, List.of()).get(quarter);
    }

    /** {@return the place of the last quarter in which both arms are shown, if there is one} */
    public OptionalInt last() {
        return IntStream.range(0, quarters.size())
                .filter(place -> figure(Arm.REGULAR, place).isPresent() && figure(Arm.TAILORED, place).isPresent())
                .reduce((_, later) -> later);
    }
}
