package nl.maatstaf.fieldwork;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import nl.maatstaf.responding.AccessCode;
import nl.maatstaf.responding.Room;
import nl.maatstaf.store.StoreName;
import nl.maatstaf.store.TestStores;
import org.jooq.DSLContext;

import static nl.maatstaf.database.contact.Tables.ADMISSION_BATCH;
import static nl.maatstaf.database.contact.Tables.FRAME_MEMBER;
import static nl.maatstaf.database.contact.Tables.INVITATION;

/** People who were invited and admitted, put straight into the store: tests of what comes after need no allocation. */
public final class Invited {

    /** Somebody invited. */
    public record Person(long id, String clientNumber, AccessCode code) {}

    public final Room room;
    public final List<Person> people = new ArrayList<>();
    private final int before;
    private final UUID batch = UUID.randomUUID();

    /** So many people of a cohort, all in stratum 3-no but the first five, who are in 2-yes. */
    public Invited(Room room, String cohort, int number) {
        this.room = room;
        this.before = owner().fetchCount(FRAME_MEMBER, FRAME_MEMBER.STUDY.eq(room.study));
        owner().insertInto(ADMISSION_BATCH).set(ADMISSION_BATCH.ID, batch).set(ADMISSION_BATCH.STUDY, room.study)
                .set(ADMISSION_BATCH.DELIVERED, true).execute();
        room.admit(cohort, number).forEach(code -> people.add(invite(cohort, code)));
    }

    /** Whoever was invited by another process. */
    public Invited(Room room) {
        this.room = room;
        this.before = 0;
    }

    /** So many people of cohort B, of which wave 5 is open in the last quarter of 2026. */
    public Invited(int number) {
        this(new Room(), "B", number);
    }

    private Person invite(String cohort, AccessCode code) {
        int place = people.size();
        String number = "%s%04d".formatted(cohort, before + place);
        long id = frameMember(room.study, cohort, number, "Naam " + number, place < 5 ? 2 : 3, place < 5);
        owner().insertInto(INVITATION).set(INVITATION.FRAME_MEMBER_ID, id).set(INVITATION.BATCH_ID, batch)
                .set(INVITATION.SEALED_CODE, seal().seal(code)).execute();
        return new Person(id, number, code);
    }

    /** Somebody invited whose code is still on its way. */
    public void inviteOneMore() {
        long id = frameMember(room.study, "B", "onderweg", "Naam onderweg", 3, false);
        owner().insertInto(INVITATION).set(INVITATION.FRAME_MEMBER_ID, id)
                .set(INVITATION.SEALED_CODE, seal().seal(AccessCode.draw(new SplittableRandom(id)))).execute();
    }

    /** Somebody in the frame who was not invited. */
    public static long frameMember(String study, String cohort, String number, String name, int trede, boolean partTime) {
        return owner().insertInto(FRAME_MEMBER)
                .set(FRAME_MEMBER.STUDY, study).set(FRAME_MEMBER.COHORT, cohort).set(FRAME_MEMBER.CLIENT_NUMBER, number)
                .set(FRAME_MEMBER.NAME, name).set(FRAME_MEMBER.ADDRESS, "Straat 1")
                .set(FRAME_MEMBER.POSTCODE, "0000 AA").set(FRAME_MEMBER.TOWN, "Plaats").set(FRAME_MEMBER.LANGUAGE, "nl")
                .set(FRAME_MEMBER.BIRTH_MONTH, LocalDate.of(1975, 1, 1)).set(FRAME_MEMBER.TREDE, (short) trede)
                .set(FRAME_MEMBER.TREDE_CODE, trede == 2 ? "2.0" : Integer.toString(trede))
                .set(FRAME_MEMBER.PART_TIME, partTime)
                .returningResult(FRAME_MEMBER.ID).fetchSingle().value1();
    }

    /** The seal of every test. */
    public static CodeSeal seal() {
        return new CodeSeal(TestStores.secrets());
    }

    private static DSLContext owner() {
        return TestStores.asOwner(StoreName.CONTACT);
    }
}
