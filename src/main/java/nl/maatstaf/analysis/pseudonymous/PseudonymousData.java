package nl.maatstaf.analysis.pseudonymous;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.maatstaf.instrument.Protocol;
import nl.maatstaf.study.ExposureKind;
import nl.maatstaf.study.Quarter;
import nl.maatstaf.study.Stratum;

/**
 * One snapshot of a study under pseudonyms, as long as the transaction lasts. It can be gone through any number of times:
 * the pseudonyms and the order, which is theirs, stay the same. Holds some hundred participants at a time.
 */
public final class PseudonymousData {

    private static final int AT_ONCE = 200;

    private final PseudonymousRequest request;
    private final PseudonymousStore store;
    private final Protocol protocol;
    private final List<Variable> variables;
    private final Coding coding;
    private final Pseudonyms pseudonyms;
    private final Map<String, Set<Stratum>> heldBack;
    private final List<Optional<Grouping>> groupings;

    PseudonymousData(PseudonymousRequest request, PseudonymousStore store, Protocol protocol, Coding coding,
            List<Variable> variables, Pseudonyms pseudonyms, Map<String, Set<Stratum>> heldBack) throws IOException {
        this.request = request;
        this.store = store;
        this.protocol = protocol;
        this.variables = variables;
        this.coding = coding;
        this.pseudonyms = pseudonyms;
        this.heldBack = heldBack;
        this.groupings = grouped();
    }

    /** Takes one after another. */
    @FunctionalInterface
    public interface Taker<T> {

        /** Takes the next one. */
        void take(T next) throws IOException;
    }

    /** {@return what was asked for} */
    public PseudonymousRequest request() {
        return request;
    }

    /** {@return the study} */
    public Protocol protocol() {
        return protocol;
    }

    /** {@return what was measured, in the order of a participant's cells} */
    public List<Variable> variables() {
        return variables;
    }

    /** {@return how many participants there are} */
    public int people() {
        return pseudonyms.people();
    }

    /** {@return the fingerprint of the snapshot as the store has it now} */
    public String fingerprint() {
        return store.fingerprint(request.study(), request.snapshot());
    }

    /** {@return how each variable was made coarse, in their order; only those of the background were} */
    public List<Optional<Grouping>> groupings() {
        return groupings;
    }

    /** Goes through all participants, in the order of their pseudonyms. */
    public void people(Taker<Person> taker) throws IOException {
        chunks((from, ids) -> {
            List<Known> known = store.known(ids, request.withArm());
            for (int i = 0; i < known.size(); i++) {
                taker.take(new Person(who(known.get(i), from + i), told(coding.cells(known.get(i)))));
            }
        });
    }

    /** Goes through what the register says of all participants, in the order of their pseudonyms and quarters. */
    public void register(Taker<RegisterLine> taker) throws IOException {
        chunks((from, ids) -> {
            List<Known> known = store.known(ids, request.withArm());
            Map<Long, List<Registered>> registered = store.registered(ids);
            for (int i = 0; i < known.size(); i++) {
                Person.Who who = who(known.get(i), from + i);
                Quarter allocation = protocol.study().cohort(who.cohort()).orElseThrow().allocation();
                for (Registered quarter : registered.getOrDefault(ids[i], List.of())) {
                    tell(who, quarter, quarter.quarter().since(allocation), taker);
                }
            }
        });
    }

    private static void tell(Person.Who who, Registered said, int quarter, Taker<RegisterLine> taker) throws IOException {
        for (RegisterVariable variable : RegisterVariable.values()) {
            taker.take(new RegisterLine(who, quarter, variable.key(), said.cell(variable, who.stratum().isEmpty())));
        }
        for (ExposureKind kind : ExposureKind.values()) {
            taker.take(new RegisterLine(who, quarter, RegisterVariable.nameOf(kind),
                    Cell.of(said.exposures().contains(kind) ? 1 : 0)));
        }
    }

    @FunctionalInterface
    private interface ChunkTaker {
        void take(int from, Long[] participants) throws IOException;
    }

    private void chunks(ChunkTaker taker) throws IOException {
        for (int from = 0; from < pseudonyms.people(); from += AT_ONCE) {
            taker.take(from, pseudonyms.participants(from, Math.min(from + AT_ONCE, pseudonyms.people())));
        }
    }

    private Person.Who who(Known known, int place) {
        boolean held = heldBack.getOrDefault(known.cohort(), Set.of()).contains(known.stratum());
        return new Person.Who(pseudonyms.number(place), known.cohort(),
                held ? Optional.empty() : Optional.of(known.stratum()), known.arm());
    }

    private List<List<Cell>> told(List<List<Cell>> cells) {
        return IntStream.range(0, variables.size()).mapToObj(i -> groupings.get(i)
                .map(grouping -> cells.get(i).stream().map(grouping::told).toList()).orElse(cells.get(i))).toList();
    }

    /** Counted as they would be told, so that no answer that does not count hides a small number. */
    private List<Optional<Grouping>> grouped() throws IOException {
        var counts = new TreeMap<Integer, TreeMap<Integer, Integer>>();
        IntStream.range(0, variables.size()).filter(i -> variables.get(i).background())
                .forEach(i -> counts.put(i, new TreeMap<>()));
        if (!counts.isEmpty()) {
            chunks((_, ids) -> store.known(ids, false).forEach(known -> {
                List<List<Cell>> cells = coding.baseline(known);
                counts.forEach((i, people) -> {
                    if (cells.get(i).getFirst() instanceof Cell.Value(BigDecimal number)) {
                        people.merge(number.intValueExact(), 1, Integer::sum);
                    }
                });
            }));
        }
        return IntStream.range(0, variables.size()).mapToObj(i -> Optional.ofNullable(counts.get(i))
                .map(people -> Grouping.of(variables.get(i), people, request.fewest()))).toList();
    }
}
