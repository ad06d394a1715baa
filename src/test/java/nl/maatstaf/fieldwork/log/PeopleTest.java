package nl.maatstaf.fieldwork.log;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.maatstaf.fieldwork.Invited;
import nl.maatstaf.store.TestStores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PeopleTest {

    /** A word that nobody else's name holds: all tests share one store. */
    private final String family = "q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "zz";
    private final String study = "study-" + UUID.randomUUID();
    private final People people = new People(new PeopleStore(TestStores.stores()));

    @Test
    void findsSomebodyByPartsOfANameInAnyOrderWithoutMindingAccentsOrCase() {
        add("1", "José Núñez-" + family);
        add("2", "Anna " + family);
        assertThat(names("NUNEZ jose " + family)).containsExactly("José Núñez-" + family);
        assertThat(names("ñez " + family)).containsExactly("José Núñez-" + family);
        assertThat(names(family)).containsExactly("Anna " + family, "José Núñez-" + family);
        assertThat(names(family + " pietje")).isEmpty();
    }

    @Test
    void whatTwoLettersBeginIsFound() {
        add("1", "Jó " + family);
        add("2", "Anna Jo" + family);
        assertThat(people.find("Jo", Whom.EVERYBODY, 0).rows()).extracting(PersonRow::name)
                .contains("Jó " + family).allMatch(name -> name.matches("J[oó].*"));
    }

    @Test
    void findsSomebodyByClientNumberOrItsBeginning() {
        String number = UUID.randomUUID().toString();
        add(number, "Anna " + family);
        assertThat(people.find(number, Whom.EVERYBODY, 0).rows()).hasSize(1);
        assertThat(people.find(number.substring(0, 20), Whom.EVERYBODY, 0).rows()).hasSize(1);
        assertThat(people.find(number + "0", Whom.EVERYBODY, 0).rows()).isEmpty();
    }

    @Test
    void signsThatMeanSomethingToTheStoreMeanThemselves() {
        add("1", "Anna " + family);
        assertThat(names(family.charAt(0) + "%" + "zz")).isEmpty();
        assertThat(names("___" + family)).isEmpty();
        assertThat(names("\\" + family)).isEmpty();
        assertThat(names("' OR true -- " + family)).isEmpty();
    }

    @Test
    void everybodyIsOnOnePageAndNobodyOnTwo() {
        IntStream.range(0, 120).forEach(i -> add("n" + i, "Anna " + family));
        List<Long> seen = IntStream.range(0, 3).boxed()
                .flatMap(page -> people.find(family, Whom.EVERYBODY, page).rows().stream()).map(PersonRow::id).toList();
        assertThat(seen).hasSize(120).doesNotHaveDuplicates();
        assertThat(people.find(family, Whom.EVERYBODY, 0).found()).isEqualTo(120);
        assertThat(people.find(family, Whom.EVERYBODY, 3).rows()).isEmpty();
    }

    @Test
    void aRowTellsWhoWasInvitedAndWhatWasPutDownLast() {
        var desk = new Desk(new Invited(25));
        Invited.Person somebody = desk.invited.people.get(7);
        desk.say(7, Outcome.VOICEMAIL);
        desk.undo(7, desk.say(7, Outcome.NO_WISH));
        PersonRow row = row(desk, somebody);
        assertThat(row.invited()).isTrue();
        assertThat(row.last()).contains(new PersonRow.Last(Desk.TODAY, Outcome.VOICEMAIL));
        assertThat(row(desk, desk.invited.people.get(8)).last()).isEmpty();
        long other = Invited.frameMember(study, "B", "B1", "Anna " + family, 3, false);
        assertThat(people.find(family, Whom.EVERYBODY, 0).rows())
                .allMatch(found -> found.id() == other && !found.invited()).hasSize(1);
        assertThat(people.find(family, Whom.INVITED, 0)).isEqualTo(new People.Page(List.of(), 0));
    }

    private static PersonRow row(Desk desk, Invited.Person somebody) {
        return IntStream.range(0, 100).boxed().flatMap(page -> desk.people.find(somebody.clientNumber(), Whom.EVERYBODY, page).rows().stream())
                .filter(row -> row.id() == somebody.id()).findFirst().orElseThrow();
    }

    private List<String> names(String typed) {
        return people.find(typed, Whom.EVERYBODY, 0).rows().stream().map(PersonRow::name).toList();
    }

    private void add(String number, String name) {
        Invited.frameMember(study, "B", number, name, 3, false);
    }
}
