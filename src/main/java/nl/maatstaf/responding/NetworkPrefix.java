package nl.maatstaf.responding;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells networks apart without keeping an address: the first 24 bits of an IPv4 address, the first 56 of an IPv6 one,
 * under a key that is drawn at start and kept nowhere. Whoever reads the memory's numbers can't turn them into
 * addresses, and nobody outside can make two networks collide on purpose.
 */
final class NetworkPrefix {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int IPV4_BYTES = 3;
    private static final int IPV6_BYTES = 7;

    private final SecretKeySpec key;

    NetworkPrefix(RandomGenerator random) {
        byte[] drawn = new byte[KEY_BYTES];
        random.nextBytes(drawn);
        this.key = new SecretKeySpec(drawn, ALGORITHM);
    }

    /** {@return the number of the network that this address is in; one and the same for all that are no address} */
    long of(String address) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return ByteBuffer.wrap(mac.doFinal(prefix(address))).getLong();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has " + ALGORITHM, e);
        }
    }

    private static byte[] prefix(String address) {
        try {
            // Never a name: a literal asks no name server. The zone after % is this machine's own affair.
            InetAddress literal = InetAddress.ofLiteral(address.replaceFirst("%.*", ""));
            return Arrays.copyOf(literal.getAddress(), literal instanceof Inet6Address ? IPV6_BYTES : IPV4_BYTES);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
