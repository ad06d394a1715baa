package nl.maatstaf.fieldwork;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.maatstaf.responding.RegisterEntry;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import nl.maatstaf.study.ExposureKind;
import nl.maatstaf.study.Quarter;
import nl.maatstaf.study.TredeCode;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import static nl.maatstaf.database.contact.Tables.ADMISSION_BATCH;
import static nl.maatstaf.database.contact.Tables.FRAME_MEMBER;
import static nl.maatstaf.database.contact.Tables.INVITATION;
import static nl.maatstaf.database.contact.Tables.REGISTER_ACTIVITY;
import static nl.maatstaf.database.contact.Tables.REGISTER_DELIVERY;
import static nl.maatstaf.database.contact.Tables.REGISTER_FEED;
import static nl.maatstaf.database.contact.Tables.REGISTER_ROW;

/** The register as allocation sees it: outcomes beside a sealed code, and never a name. */
@Behind(Door.FIELDWORK)
@Component
class RegisterStore {

    private final DSLContext allocation;
    private final CodeSeal seal;

    RegisterStore(Stores stores, CodeSeal seal) {
        this.allocation = stores.as(StoreRole.CONTACT_ALLOCATION);
        this.seal = seal;
    }

    record Feed(String study, Quarter quarter, int version) {}

    /** The newest feed of each quarter, the earliest first. */
    List<Feed> newest(String study) {
        return allocation.select(REGISTER_FEED.QUARTER, DSL.max(REGISTER_FEED.VERSION)).from(REGISTER_FEED)
                .where(REGISTER_FEED.STUDY.eq(study))
                .groupBy(REGISTER_FEED.QUARTER)
                .orderBy(REGISTER_FEED.QUARTER)
                .fetch(row -> new Feed(study, Quarter.parse(row.value1()), row.value2()));
    }

    /** Whether a feed was delivered with so many people, or more. */
    boolean wasDelivered(Feed feed, int people) {
        return allocation.fetchExists(DSL.selectOne().from(REGISTER_DELIVERY)
                .where(REGISTER_DELIVERY.STUDY.eq(feed.study()))
                .and(REGISTER_DELIVERY.QUARTER.eq(feed.quarter().toString()))
                .and(REGISTER_DELIVERY.VERSION.eq(feed.version())).and(REGISTER_DELIVERY.PEOPLE.ge(people)));
    }

    /** What a feed says about everybody whose code the response side knows. */
    List<RegisterEntry> entries(Feed feed) {
        Map<String, Set<RegisterEntry.Exposure>> exposures = exposures(feed);
        return allocation.select(FRAME_MEMBER.CLIENT_NUMBER, INVITATION.SEALED_CODE, REGISTER_ROW.TREDE_CODE,
                        REGISTER_ROW.ON_ASSISTANCE, REGISTER_ROW.PAID_HOURS, REGISTER_ROW.DECEASED)
                .from(INVITATION)
                .join(FRAME_MEMBER).on(FRAME_MEMBER.ID.eq(INVITATION.FRAME_MEMBER_ID))
                .join(ADMISSION_BATCH).on(ADMISSION_BATCH.ID.eq(INVITATION.BATCH_ID)).and(ADMISSION_BATCH.DELIVERED)
                .join(REGISTER_ROW).on(REGISTER_ROW.CLIENT_NUMBER.eq(FRAME_MEMBER.CLIENT_NUMBER)).and(rowOf(feed))
                .where(FRAME_MEMBER.STUDY.eq(feed.study())).and(INVITATION.SEALED_CODE.isNotNull())
                .fetch(row -> new RegisterEntry(seal.open(row.value2()), new TredeCode(row.value3()), row.value4(),
                        row.value5(), row.value6(), exposures.getOrDefault(row.value1(), Set.of())));
    }

    void delivered(Feed feed, int people) {
        allocation.insertInto(REGISTER_DELIVERY)
                .set(REGISTER_DELIVERY.STUDY, feed.study())
                .set(REGISTER_DELIVERY.QUARTER, feed.quarter().toString())
                .set(REGISTER_DELIVERY.VERSION, feed.version())
                .set(REGISTER_DELIVERY.PEOPLE, people)
                .onConflictDoNothing().execute();
    }

    private Map<String, Set<RegisterEntry.Exposure>> exposures(Feed feed) {
        return allocation.select(REGISTER_ACTIVITY.CLIENT_NUMBER, REGISTER_ACTIVITY.KIND, REGISTER_ACTIVITY.DAY)
                .from(REGISTER_ACTIVITY)
                .where(REGISTER_ACTIVITY.STUDY.eq(feed.study()))
                .and(REGISTER_ACTIVITY.QUARTER.eq(feed.quarter().toString()))
                .and(REGISTER_ACTIVITY.VERSION.eq(feed.version()))
                .and(REGISTER_ACTIVITY.CLIENT_NUMBER.in(DSL.select(FRAME_MEMBER.CLIENT_NUMBER).from(INVITATION)
                        .join(FRAME_MEMBER).on(FRAME_MEMBER.ID.eq(INVITATION.FRAME_MEMBER_ID))
                        .where(FRAME_MEMBER.STUDY.eq(feed.study()))))
                .fetchStream().collect(Collectors.groupingBy(row -> row.value1(), Collectors.mapping(
                        row -> new RegisterEntry.Exposure(kind(row.value2()), YearMonth.from(row.value3())),
                        Collectors.toSet())));
    }

    private static ExposureKind kind(String code) {
        return ExposureKind.of(code).orElseThrow();
    }

    private static Condition rowOf(Feed feed) {
        return REGISTER_ROW.STUDY.eq(feed.study()).and(REGISTER_ROW.QUARTER.eq(feed.quarter().toString()))
                .and(REGISTER_ROW.VERSION.eq(feed.version()));
    }
}
