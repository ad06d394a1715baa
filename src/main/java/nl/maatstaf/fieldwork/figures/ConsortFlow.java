package nl.maatstaf.fieldwork.figures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nl.maatstaf.fieldwork.log.AaporClass;
import nl.maatstaf.fieldwork.log.Outcome;
import nl.maatstaf.study.Arm;

/**
 * Where everybody went, as CONSORT 2025 asks. The arms are shown at allocation only: whoever was invited was drawn
 * without looking at the arm, and fieldwork goes on not knowing it.
 *
 * @param leftOut      who was handed in and is not in the frame, by reason, where that is known
 * @param allocated    how many of the frame are in each arm
 * @param notAllocated how many wait to be allocated
 * @param invited      how many were invited
 * @param waves        the waves that were closed, in order
 * @param lasting      of how many the log says that they died, withdrew or can't be found
 */
public record ConsortFlow(Optional<List<StayedOut>> leftOut, Map<Arm, Integer> allocated, int notAllocated,
        int invited, List<Wave> waves, Map<Outcome, Integer> lasting) {

    /** Copies everything; nobody can be invited who is not in the frame. */
    public ConsortFlow {
        leftOut = leftOut.map(List::copyOf);
        allocated = Map.copyOf(allocated);
        waves = List.copyOf(waves);
        lasting = Map.copyOf(lasting);
        int frame = allocated.values().stream().mapToInt(Integer::intValue).sum() + notAllocated;
        if (invited > frame || waves.stream().anyMatch(wave -> wave.due() > invited)) {
            throw new IllegalArgumentException("More people come out of a step than went in.");
        }
    }

    /**
     * A wave that was closed in some cohorts, perhaps not yet in all.
     *
     * @param number the wave
     * @param counts where the people of those cohorts were at its close
     */
    public record Wave(int number, Counts counts) {

        /** {@return of how many it was the turn} */
        public int due() {
            return counts.letters();
        }

        /** {@return how many answered} */
        public int answered() {
            return counts.in(AaporClass.I);
        }
    }

    /** {@return how many people are in the frame} */
    public int frame() {
        return allocated.values().stream().mapToInt(Integer::intValue).sum() + notAllocated;
    }

    /** {@return how many were handed in, where that is known} */
    public OptionalInt assessed() {
        return leftOut.map(reasons -> OptionalInt.of(frame() + reasons.stream().mapToInt(StayedOut::people).sum()))
                .orElse(OptionalInt.empty());
    }

    /** {@return how many of the frame were not invited} */
    public int notInvited() {
        return frame() - invited;
    }
}
