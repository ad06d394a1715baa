package nl.maatstaf.responding;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NetworkPrefixTest {

    private final NetworkPrefix networks = new NetworkPrefix(new SplittableRandom(1));

    @Test
    void anIpv4NetworkIsItsFirst24Bits() {
        assertThat(networks.of("198.51.100.7")).isEqualTo(networks.of("198.51.100.250"))
                .isNotEqualTo(networks.of("198.51.101.7"));
    }

    @Test
    void anIpv6NetworkIsItsFirst56BitsWhateverItsZone() {
        assertThat(networks.of("2001:db8:1:200::1")).isEqualTo(networks.of("2001:db8:1:2ff:ffff::%eth0"))
                .isNotEqualTo(networks.of("2001:db8:1:300::1"));
    }

    @Test
    void anIpv4AddressInIpv6ClothingIsTheSameNetwork() {
        assertThat(networks.of("::ffff:198.51.100.7")).isEqualTo(networks.of("198.51.100.7"));
    }

    @Test
    void whatIsNoAddressIsOneNetworkAndAsksNoNameServer() {
        assertThat(networks.of("")).isEqualTo(networks.of("unix:")).isEqualTo(networks.of("localhost"))
                .isNotEqualTo(networks.of("0.0.0.0"));
    }

    @Test
    void underAnotherKeyItIsAnotherNumber() {
        assertThat(new NetworkPrefix(new SplittableRandom(2)).of("198.51.100.7"))
                .isNotEqualTo(networks.of("198.51.100.7"));
    }
}
