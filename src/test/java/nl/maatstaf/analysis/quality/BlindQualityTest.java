package nl.maatstaf.analysis.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.maatstaf.analysis.Locked;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.TestStores;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static nl.maatstaf.database.response.Tables.TRAJECTORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Quality may be looked at before a plan is locked, because nothing of it could tell the arms apart. */
class BlindQualityTest {

    private final HandMade study = new HandMade();

    @BeforeEach
    void people() {
        for (String mark : List.of("4", "6", "7", "9")) {
            study.send(Map.of("LR1", mark, "OD1", mark.equals("4") ? "1" : "5", "OD2", "4", "OD3", "2", "OD4", "1"));
        }
        study.close("A", 0);
    }

    @Test
    void itIsThereBeforeThePlanIsLockedAndTheSameAfterwards() {
        DSLContext evaluation = TestStores.stores().as(StoreRole.RESPONSE_EVALUATION);
        assertThat(evaluation.fetchCount(TRAJECTORY, TRAJECTORY.STUDY.eq(study.room.study))).as("arms beside scores").isZero();
        Quality before = study.quality().orElseThrow();
        Locked.plan(study.room.study);
        assertThat(evaluation.fetchCount(TRAJECTORY, TRAJECTORY.STUDY.eq(study.room.study))).isEqualTo(4);
        assertThat(study.quality().orElseThrow()).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void noStatementNamesAnArmOrATableThatHasOne() {
        List<String> statements = new ArrayList<>();
        DSLContext evaluation = TestStores.stores().as(StoreRole.RESPONSE_EVALUATION);
        evaluation.configuration().set(new DefaultExecuteListenerProvider(new ExecuteListener() {
            @Override
            public void renderEnd(ExecuteContext context) {
                statements.add(context.sql());
            }
        }));
        assertThat(study.quality(new QualityStore(evaluation))).isPresent();
        assertThat(statements).hasSizeGreaterThan(3)
                .noneMatch(sql -> sql.matches("(?s).*\"(trajectory|participant|arm)\".*"));
    }

    /** The database agrees: without any right to what has an arm, everything is still there. */
    @Test
    void withoutTheRightToReadAnArmEverythingIsStillThere() {
        Quality known = study.quality().orElseThrow();
        assertThatThrownBy(() -> study.room.owner().transaction(transaction -> {
            DSLContext dsl = transaction.dsl();
            dsl.execute("REVOKE ALL ON trajectory, participant FROM response_evaluation");
            dsl.execute("SET LOCAL ROLE response_evaluation");
            assertThatThrownBy(() -> dsl.transaction(inner -> inner.dsl().select(TRAJECTORY.ARM).from(TRAJECTORY).fetch()))
                    .hasMessageContaining("permission denied");
            assertThat(study.quality(new QualityStore(dsl)).orElseThrow()).usingRecursiveComparison().isEqualTo(known);
            throw new UndoneException();
        })).isInstanceOf(UndoneException.class);
    }

    private static final class UndoneException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
