package nl.maatstaf.fieldwork.log;

import java.util.List;
import java.util.Optional;
import nl.maatstaf.fieldwork.Address;
import nl.maatstaf.store.Behind;
import nl.maatstaf.store.Door;
import nl.maatstaf.store.StoreRole;
import nl.maatstaf.store.Stores;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import static nl.maatstaf.database.contact.Tables.CONTACT_CORRECTION;
import static nl.maatstaf.database.contact.Tables.CONTACT_EVENT;
import static nl.maatstaf.database.contact.Tables.FRAME_MEMBER;
import static nl.maatstaf.database.contact.Tables.INVITATION;

/** Finds people in the frame, a page at a time. */
@Behind(Door.FIELDWORK)
@Component
class PeopleStore {

    private final DSLContext store;

    PeopleStore(Stores stores) {
        this.store = stores.as(StoreRole.CONTACT_FIELDWORK);
    }

    List<PersonRow> find(Sought sought, Whom whom, int offset, int limit) {
        // First the page, then what belongs to it: the log is looked up for the few who are shown.
        var page = DSL.select(FRAME_MEMBER.ID, FRAME_MEMBER.NAME, FRAME_MEMBER.CLIENT_NUMBER, FRAME_MEMBER.TOWN,
                        FRAME_MEMBER.COHORT, FRAME_MEMBER.SEARCH_NAME)
                .from(FRAME_MEMBER).where(matching(sought)).and(among(whom))
                .orderBy(FRAME_MEMBER.SEARCH_NAME, FRAME_MEMBER.ID).limit(limit).offset(offset).asTable("page");
        var id = page.field(FRAME_MEMBER.ID);
        var last = DSL.lateral(DSL.select(CONTACT_EVENT.DAY, CONTACT_EVENT.OUTCOME).from(CONTACT_EVENT)
                .where(CONTACT_EVENT.FRAME_MEMBER_ID.eq(id))
                .and(DSL.notExists(DSL.selectOne().from(CONTACT_CORRECTION)
                        .where(CONTACT_CORRECTION.EVENT_ID.eq(CONTACT_EVENT.ID))))
                .orderBy(CONTACT_EVENT.DAY.desc(), CONTACT_EVENT.ID.desc()).limit(1)).asTable("last");
        return store.select(id, page.field(FRAME_MEMBER.NAME), page.field(FRAME_MEMBER.CLIENT_NUMBER),
                        page.field(FRAME_MEMBER.TOWN), page.field(FRAME_MEMBER.COHORT),
                        DSL.field(INVITATION.FRAME_MEMBER_ID.isNotNull()),
                        last.field(CONTACT_EVENT.DAY), last.field(CONTACT_EVENT.OUTCOME))
                .from(page).leftJoin(INVITATION).on(INVITATION.FRAME_MEMBER_ID.eq(id))
                .leftJoin(last).on(DSL.trueCondition())
                .orderBy(page.field(FRAME_MEMBER.SEARCH_NAME), id)
                .fetch(row -> new PersonRow(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(),
                        row.value6(), Optional.ofNullable(row.value7()).map(day ->
                                new PersonRow.Last(day, Coded.of(Outcome.class, row.value8())))));
    }

    int count(Sought sought, Whom whom) {
        return store.fetchCount(FRAME_MEMBER, matching(sought).and(among(whom)));
    }

    Optional<PersonCard> card(long person) {
        return store.select(FRAME_MEMBER.ID, FRAME_MEMBER.STUDY, FRAME_MEMBER.COHORT, FRAME_MEMBER.CLIENT_NUMBER,
                        FRAME_MEMBER.NAME, FRAME_MEMBER.ADDRESS, FRAME_MEMBER.POSTCODE, FRAME_MEMBER.TOWN,
                        FRAME_MEMBER.PHONE, FRAME_MEMBER.EMAIL, FRAME_MEMBER.EMAIL_CONSENT, FRAME_MEMBER.LANGUAGE,
                        DSL.field(INVITATION.FRAME_MEMBER_ID.isNotNull()))
                .from(FRAME_MEMBER).leftJoin(INVITATION).on(INVITATION.FRAME_MEMBER_ID.eq(FRAME_MEMBER.ID))
                .where(FRAME_MEMBER.ID.eq(person))
                .fetchOptional(row -> new PersonCard(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(),
                        new Address(row.value6(), row.value7(), row.value8()), Optional.ofNullable(row.value9()),
                        Optional.ofNullable(row.value10()), row.value11(), row.value12(), row.value13()));
    }

    private static Condition among(Whom whom) {
        return switch (whom) {
            case EVERYBODY -> DSL.trueCondition();
            case INVITED -> FRAME_MEMBER.ID.in(DSL.select(INVITATION.FRAME_MEMBER_ID).from(INVITATION));
        };
    }

    private static Condition matching(Sought sought) {
        return switch (sought) {
            case Sought.Everybody() -> DSL.trueCondition();
            case Sought.Number(String start) -> FRAME_MEMBER.CLIENT_NUMBER.like(escaped(start) + "%", '\\');
            // The index knows words by three letters at a time; fewer are looked up from the start of the name.
            case Sought.NameFrom(String start) -> FRAME_MEMBER.SEARCH_NAME.like(escaped(start) + "%", '\\');
            case Sought.NameWith(List<String> words) -> DSL.and(words.stream()
                    .map(word -> FRAME_MEMBER.SEARCH_NAME.like("%" + escaped(word) + "%", '\\')).toList());
        };
    }

    private static String escaped(String typed) {
        return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
