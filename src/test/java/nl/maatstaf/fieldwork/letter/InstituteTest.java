package nl.maatstaf.fieldwork.letter;

import java.util.HashMap;
import java.util.Map;
import nl.maatstaf.store.Demo;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class InstituteTest {

    private static final Map<String, String> WHOLE = Map.of("name", "Instituut", "street", "Laan 1", "town", "1300 AA Almere",
            "phone", "036-123 45 67", "link", "https://vragen.example.nl/meedoen", "mail", "post@example.nl",
            "signed-by", "A. B.");

    @Test
    void outsideTheDemoTheInstituteIsTheOneInTheSettings() {
        assertThat(institute(false, WHOLE, Map.of("name", "Voorbeeld"))).isEqualTo(new Institute("Instituut", "Laan 1",
                "1300 AA Almere", "036-123 45 67", "https://vragen.example.nl/meedoen", "post@example.nl", "A. B."));
    }

    @Test
    void outsideTheDemoNoLetterComesFromTheInventedInstitute() {
        assertThatThrownBy(() -> institute(false, Map.of(), WHOLE)).isInstanceOf(InstituteMissingException.class)
                .hasMessage("Letters come from the research institute, and people must be able to reach it. Missing:"
                        + " maatstaf.institute.name, maatstaf.institute.street, maatstaf.institute.town,"
                        + " maatstaf.institute.phone, maatstaf.institute.link, maatstaf.institute.mail,"
                        + " maatstaf.institute.signed-by.");
    }

    @Test
    void theDemoHasAnInstituteOfItsOwn() {
        assertThat(institute(true, WHOLE, with("name", "Voorbeeld")).name()).isEqualTo("Voorbeeld");
    }

    @Test
    void rejectsWhatIsBlankAndSaysWhich() {
        assertThatThrownBy(() -> institute(false, with("phone", " "), Map.of()))
                .hasMessageEndingWith("Missing: maatstaf.institute.phone.");
    }

    @Test
    void rejectsALinkOnWhichACodeIsNotSafeOrThatIsNotTheParticipantsPage() {
        for (String link : new String[] {"http://vragen.example.nl/meedoen", "vragen.example.nl/meedoen",
                "https://vragen.example.nl/", "https://vragen.example.nl/?x=/meedoen", "https://a.nl/#/meedoen"}) {
            assertThatThrownBy(() -> institute(false, with("link", link), Map.of())).as(link)
                    .hasMessageContaining("maatstaf.institute.link must be");
        }
    }

    @Test
    void rejectsASenderThatIsMoreThanOneAddress() {
        for (String mail : new String[] {"post", "a@b, c@d", "Naam <a@b>", "a@b\nBcc:c@d"}) {
            assertThatThrownBy(() -> institute(false, with("mail", mail), Map.of())).as(mail)
                    .hasMessageContaining("maatstaf.institute.mail must be");
        }
    }

    @Test
    void aPhoneNumberIsNotBrokenAndItsDigitsStayInOrderAmongPersian() {
        assertThat(institute(false, WHOLE, Map.of()).unbrokenPhone()).isEqualTo("036\u00a0123\u00a045\u00a067");
    }

    private static Institute institute(boolean demo, Map<String, String> real, Map<String, String> invented) {
        var environment = new MockEnvironment();
        real.forEach((key, value) -> environment.setProperty("maatstaf.institute." + key, value));
        invented.forEach((key, value) -> environment.setProperty("maatstaf.demo-institute." + key, value));
        return new LetterConfiguration().institute(new Demo(demo), environment);
    }

    private static Map<String, String> with(String key, String value) {
        var changed = new HashMap<>(WHOLE);
        changed.put(key, value);
        return changed;
    }
}
