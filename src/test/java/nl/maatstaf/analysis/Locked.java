package nl.maatstaf.analysis;

import java.time.Instant;
import java.time.ZoneOffset;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.TestStores;

import static nl.maatstaf.database.response.Tables.PLAN_SIGNATURE;

/** Locks a plan as two evaluators do, where a test is about something else. */
public final class Locked {

    private static final Instant THEN = Instant.parse("2026-01-05T09:00:00Z");

    private Locked() {}

    /** Puts two signatures under a text of this study. */
    public static void plan(String study) {
        sign(study, "some text", "first");
        sign(study, "some text", "second");
    }

    /** Puts one signature under a text. */
    public static void sign(String study, String fingerprint, String by) {
        TestStores.stores().as(StoreRole.RESPONSE_EVALUATION).insertInto(PLAN_SIGNATURE)
                .set(PLAN_SIGNATURE.STUDY, study).set(PLAN_SIGNATURE.FINGERPRINT, fingerprint)
                .set(PLAN_SIGNATURE.SIGNED_BY, by)
                .set(PLAN_SIGNATURE.SIGNED_AT, THEN.atOffset(ZoneOffset.UTC))
                .onConflictDoNothing().execute();
    }
}
