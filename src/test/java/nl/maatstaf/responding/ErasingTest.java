package nl.maatstaf.responding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ErasingTest {

    private static final String TODAY = "2026-11-16";
    private static final Set<String> WHO_IS_KNOWN = Set.of("access_code", "withdrawal");

    private final Room room = new Room();
    private List<AccessCode> codes;

    @BeforeEach
    void everybodyAnswers() {
        codes = room.admit("B", 30);
        codes.forEach(code -> room.answer(room.on("2026-08-17"), code, 7, Map.of()));
        codes.forEach(code -> room.answer(room.on(TODAY), code, 7, Map.of()));
    }

    @Test
    void nothingIsLeftOfWhoErasesAndEverythingOfTheOthers() {
        room.closeWave("B", 4);
        Map<String, Integer> before = rowsOf(codes.get(1));
        erase(codes.getFirst());
        room.admit("A", 25);
        assertThat(rowsOf(codes.getFirst()).keySet()).as("also when others come later").isEqualTo(WHO_IS_KNOWN);
        assertThat(rowsOf(codes.get(1))).isEqualTo(before).containsKeys("answer", "response", "consent", "trajectory");
        assertThat(room.on(TODAY).open(codes.getFirst())).as("their code opens nothing").isEmpty();
    }

    @Test
    void fieldworkCantTellWhoErasedFromWhoWithdrew() {
        erase(codes.get(3));
        Responding nextQuarter = room.on("2027-01-04");
        assertThat(nextQuarter.open(codes.get(4))).isPresent();
        room.exercise(codes.get(4), Right.WITHDRAW);
        StopList list = room.stopDesk().ask(UUID.randomUUID(), room.study, "B", 6, Set.copyOf(codes));
        assertThat(list.finished()).isEmpty();
        assertThat(list.withdrawn()).containsExactlyInAnyOrder(codes.get(3), codes.get(4));
    }

    @Test
    void howManyHadSentItAtTheCloseStaysWhoeverErasesAfterwards() {
        room.closeWave("B", 5);
        for (AccessCode code : codes.subList(0, 5)) {
            erase(code);
            assertThat(room.stopDesk().submitted(room.study, "B", 5)).hasValue(30);
        }
    }

    private void erase(AccessCode code) {
        room.exercise(code, Right.ERASE);
    }

    private Map<String, Integer> rowsOf(AccessCode code) {
        Field<Long> id = DSL.field(DSL.name("participant_id"), Long.class);
        var rows = new TreeMap<String, Integer>();
        for (Table<?> table : room.owner().meta().getSchemas("public").getFirst().getTables()) {
            if (table.field("participant_id") != null) {
                int count = room.owner().fetchCount(table, id.eq(room.participant(code)));
                if (count > 0) {
                    rows.put(table.getName(), count);
                }
            }
        }
        return rows;
    }
}
