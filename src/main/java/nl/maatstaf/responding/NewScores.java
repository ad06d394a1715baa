package nl.maatstaf.responding;

import nl.maatstaf.instrument.Surveys;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import static nl.maatstaf.database.response.Tables.PARTICIPANT;

/** At the start, whoever was admitted before gets the rows that the scores of a later version are written to. */
@Behind(Door.FIELDWORK)
@Component
class NewScores {

    NewScores(Stores stores, Surveys surveys) {
        DSLContext store = stores.as(StoreRole.RESPONSE_ADMISSION);
        surveys.protocols().forEach((study, protocol) -> {
            if (store.fetchExists(DSL.selectOne().from(PARTICIPANT).where(PARTICIPANT.STUDY.eq(study)))) {
                Fielded.add(store, protocol.questionnaire());
                Trajectories.complete(store, study, protocol.questionnaire().scores());
            }
        });
    }
}
