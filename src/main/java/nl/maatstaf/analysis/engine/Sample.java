package nl.maatstaf.analysis.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import nl.maatstaf.statistics.Method;
import nl.maatstaf.statistics.formula.DataTable;
import nl.maatstaf.study.Arm;

/**
 * The people whom an analysis compares, in {@link Participant#ORDER}. Only waves that are due count: whoever has a wave
 * still to come neither answered it nor failed to.
 *
 * @param variables    the variables beside the arm
 * @param participants those of whom every variable is known
 * @param leftOut      how many belong here but lack a variable
 */
record Sample(Variables variables, List<Participant> participants, long leftOut) {

    static final List<String> ARMS = List.of(Arm.REGULAR.code(), Arm.TAILORED.code());

    private static final Variables.Known NOTHING = new Variables.Known(List.of(), List.of());

    /** Copies the participants. */
    Sample {
        participants = List.copyOf(participants);
    }

    /**
     * Reads the people once.
     *
     * @param belongs whether somebody is to be compared, whatever is known of their variables
     */
    static Sample of(StudyData data, Variables variables, Predicate<Participant> belongs) {
        var participants = new ArrayList<Participant>();
        long[] leftOut = {0};
        data.people(variables.scores(), variables.items(), person -> {
            Optional<Variables.Known> known = variables.known(person);
            Participant participant = participant(person, known.orElse(NOTHING));
            if (belongs.test(participant)) {
                known.ifPresentOrElse(_ -> participants.add(participant), () -> leftOut[0]++);
            }
        });
        participants.sort(Participant.ORDER);
        return new Sample(variables, participants, leftOut[0]);
    }

    private static Participant participant(Person person, Variables.Known known) {
        var values = new TreeMap<Integer, Double>();
        for (int wave : person.due()) {
            OptionalDouble value = person.score(0, wave);
            if (value.isPresent()) {
                values.put(wave, value.getAsDouble());
            }
        }
        return new Participant(person.arm(), person.cohort(), person.stratum(), person.due(), values, known);
    }

    long count(Arm arm) {
        return participants.stream().filter(participant -> participant.arm() == arm).count();
    }

    /** A row per participant: the arm and the variables. */
    DataTable table() {
        return variables.in(DataTable.ofRows(participants.size()), participants.stream().map(Participant::known).toList())
                .withFactor("arm", ARMS, participants.stream().map(participant -> participant.arm().code()).toList());
    }

    double[] numbers(ToDoubleFunction<Participant> number) {
        return participants.stream().mapToDouble(number).toArray();
    }

    /** Whether nobody is left to compare. */
    boolean isEmpty() {
        return participants.isEmpty();
    }

    Answer refused(Method method, String reason) {
        return Answer.refused(method, reason, caveats(List.of()));
    }

    /** What to say of those left out, and then these. */
    List<String> caveats(List<String> others) {
        String sentence = (leftOut == 1 ? "1 participant is" : leftOut + " participants are")
                + " left out, for want of one of: " + String.join(", ", variables.names()) + ".";
        return leftOut == 0 ? others : Stream.concat(Stream.of(sentence), others.stream()).toList();
    }
}
