package nl.maatstaf.responding;

import java.util.List;
import java.util.Optional;
import nl.maatstaf.instrument.Answer;

/**
 * A store with a thousand codes in use, in every state that a code can be in, and some who answered three waves before
 * this one. For the benches.
 */
final class CodesInUse {

    static final String TODAY = "2026-11-16";
    static final String AFTERWARDS = "2027-10-01";
    private static final String BEFORE = "2026-08-01";
    private static final int PEOPLE = 1000;

    final Room room = new Room();
    final List<AccessCode> submitted;
    final List<AccessCode> withdrawn;
    final List<AccessCode> closed;

    CodesInUse(int eachState) {
        List<AccessCode> codes = room.admit("B", PEOPLE);
        submitted = codes.subList(0, eachState);
        withdrawn = codes.subList(eachState, 2 * eachState);
        closed = codes.subList(2 * eachState, 3 * eachState);
        for (AccessCode code : codes.subList(0, 3 * eachState)) {
            submit(code, "2026-05-01");
            submit(code, BEFORE);
        }
        submitted.forEach(code -> submit(code, TODAY));
        withdrawn.forEach(code -> room.exercise(code, Right.WITHDRAW));
    }

    private void submit(AccessCode code, String day) {
        Responding then = room.on(day);
        then.consent(then.open(code).orElseThrow(), new ConsentText("nl", "1"), Optional.of("zonnebloem"));
        List.of("LR1", "OD1", "OD2").forEach(question -> then.save(then.open(code).orElseThrow(), question,
                Optional.of(new Answer.Value(3)), 0, "nl"));
        then.submit(then.open(code).orElseThrow(), "nl", Optional.empty());
    }
}
