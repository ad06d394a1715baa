package nl.maatstaf.staff;

import nl.maatstaf.store.TestStores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PasskeyDomainTest {

    @ParameterizedTest
    @CsvSource({
        "'', veldwerk.maat.example, veldwerk.maat.example",
        "maat.example, veldwerk.maat.example, maat.example",
        "maat.example, maat.example, maat.example",
        "Maat.example, beheer.maat.example, maat.example",
        "maat.example, mooimaat.example, mooimaat.example"})
    void aPasskeyBelongsToTheDomainOfAllDoorsWhereThereIsOne(String domain, String host, String owner) {
        var passkeys = new Passkeys(new PasskeyStore(TestStores.stores()), domain);
        var options = passkeys.toMake(new AccountStore.Invitee(1, "anna"), new Site(host, "https://" + host));
        assertThat(options.getRp().getId()).isEqualTo(owner);
    }
}
