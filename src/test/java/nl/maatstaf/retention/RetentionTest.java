package nl.maatstaf.retention;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.maatstaf.fieldwork.Invited;
import nl.maatstaf.instrument.PrivacyStatement.DataKind;
import nl.maatstaf.responding.AccessCode;
import nl.maatstaf.responding.Room;
import nl.maatstaf.staff.audit.Deed;
import nl.maatstaf.staff.audit.RetentionDeed;
import nl.maatstaf.store.StoreConnection;
import nl.maatstaf.store.StoreName;
import nl.maatstaf.store.TestStores;
import nl.maatstaf.study.WaveCalendar;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import static nl.maatstaf.database.contact.Tables.FRAME_MEMBER;
import static nl.maatstaf.database.contact.Tables.INVITATION;
import static nl.maatstaf.database.response.Tables.ANSWER;
import static nl.maatstaf.database.response.Tables.PARTICIPANT;
import static nl.maatstaf.database.story.Tables.STORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What becomes of data whose time has come, on real stores. The last wave of the study closes on 1 October 2027. */
class RetentionTest {

    private static final String WAVE_OPEN = "2026-11-16";
    private static final LocalDate LINK_GOES = LocalDate.of(2028, 1, 1);
    private static final LocalDate TEXT_GOES = LocalDate.of(2028, 10, 1);

    private final Invited invited = new Invited(30);
    private final Room room = invited.room;
    private final List<Deed> recorded = new ArrayList<>();
    private Optional<LocalDate> results = Optional.empty();

    @BeforeEach
    void somebodyAnswers() {
        for (int i = 0; i < 3; i++) {
            room.answer(room.on(WAVE_OPEN), code(i), 7, Map.of());
        }
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void everyDateFollowsFromWhatPeopleAreTold() {
        results = Optional.of(LocalDate.of(2027, 11, 15));
        Map<String, Optional<LocalDate>> dates = on(WAVE_OPEN).terms().stream().filter(term -> term.study().equals(room.study))
                .collect(Collectors.toMap(term -> term.store().key() + " " + term.kind().code(), Term::due));
        assertThat(dates).isEqualTo(Map.of("contact never-drawn", Optional.of(LocalDate.of(2026, 2, 1)),
                "contact code-link", Optional.of(LINK_GOES), "contact contact-data", Optional.of(LINK_GOES),
                "response code-link", Optional.of(LINK_GOES), "response free-text", Optional.of(TEXT_GOES),
                "story free-text", Optional.of(TEXT_GOES), "response answers", Optional.of(LocalDate.of(2037, 11, 15))));
    }

    @Test
    void whileResultsAreNotPublicNobodyKnowsWhenAnswersGo() {
        assertThat(term(on("2099-01-01"), StoreName.RESPONSE, DataKind.ANSWERS).due()).isEmpty();
        as("anna");
        assertThatThrownBy(() -> on("2099-01-01").sign(term(on("2099-01-01"), StoreName.RESPONSE, DataKind.ANSWERS)))
                .isInstanceOf(NotYetException.class);
    }

    @Test
    void nothingIsSignedForOrDeletedBeforeItsDay() {
        RetentionCalendar early = on("2027-12-31");
        Term term = term(early, StoreName.RESPONSE, DataKind.CODE_LINK);
        as("anna");
        assertThatThrownBy(() -> early.sign(term)).isInstanceOf(NotYetException.class)
                .extracting(e -> ((NotYetException) e).why()).isEqualTo(NotYetException.Why.NOT_DUE);
        on(LINK_GOES.toString()).sign(term);
        as("bert");
        assertThatThrownBy(() -> early.delete(term(early, StoreName.RESPONSE, DataKind.CODE_LINK))).isInstanceOf(NotYetException.class);
        assertThat(opens(9)).isTrue();
    }

    @Test
    void oneAdministratorAloneDeletesNothingAlsoPastThePage() {
        RetentionCalendar calendar = on(LINK_GOES.toString());
        as("anna");
        calendar.sign(term(calendar, StoreName.RESPONSE, DataKind.CODE_LINK));
        Term signed = term(calendar, StoreName.RESPONSE, DataKind.CODE_LINK);
        assertThat(calendar.mayDelete(signed)).isFalse();
        assertThatThrownBy(() -> calendar.delete(signed)).isInstanceOf(NotYetException.class);
        assertThatThrownBy(() -> new ResponseKeeper(TestStores.stores()).delete(room.study, DataKind.CODE_LINK, "anna", LINK_GOES))
                .as("the store itself refuses").isInstanceOf(NotYetException.class);
        assertThatThrownBy(() -> new ResponseKeeper(TestStores.stores()).delete(room.study, DataKind.ANSWERS, "anna", LINK_GOES))
                .as("what nobody signed for").isInstanceOf(NotYetException.class);
        assertThat(opens(9)).isTrue();
        assertThat(recorded).hasSize(1);
    }

    @Test
    void aSignatureThatWasTakenBackDeletesNothing() {
        RetentionCalendar calendar = on(LINK_GOES.toString());
        as("anna");
        calendar.sign(term(calendar, StoreName.RESPONSE, DataKind.CODE_LINK));
        calendar.takeBack(term(calendar, StoreName.RESPONSE, DataKind.CODE_LINK));
        as("bert");
        assertThatThrownBy(() -> calendar.delete(term(calendar, StoreName.RESPONSE, DataKind.CODE_LINK))).isInstanceOf(NotYetException.class);
        assertThat(opens(9)).isTrue();
    }

    @Test
    void afterTheCeremonyAnswersAreNoLongerLinkableByCode() {
        Term gone = byTwo(LINK_GOES, StoreName.RESPONSE, DataKind.CODE_LINK);
        assertThat(gone.kept()).isZero();
        assertThat(gone.deletion().orElseThrow()).isEqualTo(new Deletion(new Deletion.Signature("anna", LINK_GOES),
                Optional.of(new Deletion.Signature("bert", LINK_GOES)), 30));
        assertThat(opens(9)).isFalse();
        assertThat(answers()).as("the answers stay").isEqualTo(3);
        assertThat(recorded).containsExactly(new RetentionDeed.DeletionSigned(room.study, "code-link"),
                new RetentionDeed.DataDeleted(room.study, "code-link"));
    }

    @Test
    void onTheContactSideCodesGoAndPeopleStay() {
        assertThat(byTwo(LINK_GOES, StoreName.CONTACT, DataKind.CODE_LINK).kept()).isZero();
        DSLContext owner = TestStores.asOwner(StoreName.CONTACT);
        assertThat(owner.select(DSL.count(), DSL.count(INVITATION.SEALED_CODE)).from(INVITATION)
                .join(FRAME_MEMBER).on(FRAME_MEMBER.ID.eq(INVITATION.FRAME_MEMBER_ID)).where(FRAME_MEMBER.STUDY.eq(room.study))
                .fetchSingle().intoList()).isEqualTo(List.of(30, 0));
    }

    @Test
    void ofPeopleNothingIsLeftInAnyTableOfTheContactStore() {
        DSLContext owner = TestStores.asOwner(StoreName.CONTACT);
        byTwo(LINK_GOES, StoreName.CONTACT, DataKind.CONTACT_DATA);
        List<Long> people = invited.people.stream().map(Invited.Person::id).toList();
        List<Table<?>> about = owner.meta().filterSchemas(schema -> schema.getName().equals("public")).getTables().stream()
                .filter(table -> table.field("frame_member_id") != null).toList();
        assertThat(about).hasSizeGreaterThan(4).allSatisfy(table -> assertThat(owner.fetchCount(table,
                DSL.field(DSL.name("frame_member_id"), Long.class).in(people))).as(table.getName()).isZero());
        assertThat(owner.fetchCount(FRAME_MEMBER, FRAME_MEMBER.STUDY.eq(room.study))).isZero();
    }

    @Test
    void whatPeopleWroteGoesAndTheirMarksStay() {
        DSLContext response = room.owner();
        long participant = room.participant(code(0));
        response.insertInto(ANSWER).set(ANSWER.PARTICIPANT_ID, participant).set(ANSWER.WAVE, (short) 5)
                .set(ANSWER.ITEM, "OWN").set(ANSWER.VALUE, "\"in eigen woorden\"").set(ANSWER.VERSION, 1L).execute();
        TestStores.asOwner(StoreName.STORY).insertInto(STORY).set(STORY.STUDY, room.study).set(STORY.WORDS, "Een verhaal.").execute();
        assertThat(byTwo(TEXT_GOES, StoreName.RESPONSE, DataKind.FREE_TEXT).kept()).isZero();
        assertThat(byTwo(TEXT_GOES, StoreName.STORY, DataKind.FREE_TEXT).kept()).isZero();
        assertThat(TestStores.asOwner(StoreName.STORY).fetchCount(STORY, STORY.STUDY.eq(room.study))).isZero();
        assertThat(response.select(ANSWER.ITEM).from(ANSWER).where(ANSWER.PARTICIPANT_ID.eq(participant)).fetch(ANSWER.ITEM)).containsExactly("LR1");
    }

    @Test
    void ofAnswersNothingIsLeftAndOtherStudiesKeepTheirs() {
        Invited others = new Invited(25);
        others.room.answer(others.room.on(WAVE_OPEN), others.people.getFirst().code(), 4, Map.of());
        results = Optional.of(LocalDate.of(2027, 11, 15));
        assertThat(byTwo(LocalDate.of(2037, 11, 15), StoreName.RESPONSE, DataKind.ANSWERS).kept()).isZero();
        assertThat(room.owner().fetchCount(PARTICIPANT, PARTICIPANT.STUDY.eq(room.study))).isZero();
        assertThat(others.room.on(WAVE_OPEN).open(others.people.getLast().code())).isPresent();
    }

    @Test
    void whoWasNeverDrawnStaysWhileTheMunicipalityHasNotFetchedTheArms() {
        room.owner();
        Invited.frameMember(room.study, "B", "nooit", "Nooit Geloot", 3, false);
        DSLContext owner = TestStores.asOwner(StoreName.CONTACT);
        owner.execute("INSERT INTO allocation (study, cohort, method, fingerprint, done) VALUES (?, 'B', 'list', repeat('0', 64), false)", room.study);
        RetentionCalendar calendar = on(LINK_GOES.toString());
        as("anna");
        calendar.sign(term(calendar, StoreName.CONTACT, DataKind.NEVER_DRAWN));
        as("bert");
        assertThatThrownBy(() -> calendar.delete(term(calendar, StoreName.CONTACT, DataKind.NEVER_DRAWN))).isInstanceOf(NotYetException.class)
                .extracting(e -> ((NotYetException) e).why()).isEqualTo(NotYetException.Why.LIST_NOT_FETCHED);
        assertThat(recorded).as("what was not done is not told").containsExactly(new RetentionDeed.DeletionSigned(room.study, "never-drawn"));
        assertThat(term(calendar, StoreName.CONTACT, DataKind.NEVER_DRAWN)).satisfies(still -> {
            assertThat(still.kept()).isEqualTo(1);
            assertThat(still.isDone()).isFalse();
        });
    }

    @Test
    void aKeyThatSomeStudyStillNeedsIsNotDestroyed(@TempDir Path folder) throws IOException {
        byTwo(LINK_GOES, StoreName.RESPONSE, DataKind.CODE_LINK);
        Files.writeString(folder.resolve("code-pepper"), "0".repeat(64));
        Files.writeString(folder.resolve("erasures.txt"), "");
        new Invited(25);
        StoreConnection owner = TestStores.owner(StoreName.RESPONSE);
        var err = new ByteArrayOutputStream();
        int exit = DestroyKeyCommand.run(List.of("--store", "response", "--url", owner.url(), "--owner", owner.user(), "--secrets",
                folder.toString(), "--erasures", folder.toString()), Map.of("MAATSTAF_OWNER_PASSWORD", owner.password()),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(exit).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("is still needed for").contains("Nothing was destroyed");
        assertThat(folder.resolve("code-pepper")).exists();
        assertThat(folder.resolve("erasures.txt")).exists();
    }

    private Term byTwo(LocalDate day, StoreName store, DataKind kind) {
        RetentionCalendar calendar = on(day.toString());
        as("anna");
        calendar.sign(term(calendar, store, kind));
        as("bert");
        calendar.delete(term(calendar, store, kind));
        return term(calendar, store, kind);
    }

    private RetentionCalendar on(String day) {
        return new RetentionCalendar(Optional.of(List.of(new ContactKeeper(TestStores.stores()), new ResponseKeeper(TestStores.stores()),
                new StoryKeeper(TestStores.stores()))), Optional.of(_ -> results), room.surveys,
                Clock.fixed(Instant.parse(day + "T12:00:00Z"), WaveCalendar.ZONE), recorded::add);
    }

    private Term term(RetentionCalendar calendar, StoreName store, DataKind kind) {
        return calendar.terms().stream().filter(term -> term.study().equals(room.study) && term.store() == store && term.kind() == kind)
                .findFirst().orElseThrow();
    }

    private boolean opens(int person) {
        return room.on(WAVE_OPEN).open(code(person)).isPresent();
    }

    private int answers() {
        return room.owner().fetchCount(DSL.selectFrom(ANSWER).where(ANSWER.PARTICIPANT_ID.in(
                DSL.select(PARTICIPANT.ID).from(PARTICIPANT).where(PARTICIPANT.STUDY.eq(room.study)))));
    }

    private AccessCode code(int person) {
        return invited.people.get(person).code();
    }

    private static void as(String name) {
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(name, null, List.of()));
    }
}
