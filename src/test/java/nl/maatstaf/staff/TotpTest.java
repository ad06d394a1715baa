package nl.maatstaf.staff;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TotpTest {

    private static final Totp KEY = new Totp("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** The SHA-1 rows of RFC 6238, appendix B; the last six of their eight digits. */
    @Test
    void givesTheCodesOfTheStandard() {
        long[] seconds = {59, 1111111109, 1111111111, 1234567890, 2000000000, 20000000000L};
        String[] codes = {"287082", "081804", "050471", "005924", "279037", "353130"};
        for (int i = 0; i < seconds.length; i++) {
            assertThat(KEY.code(Totp.step(Instant.ofEpochSecond(seconds[i])))).isEqualTo(codes[i]);
        }
    }

    @Test
    void takesACodeOneStepEarlyOrLateAndNoFurther() {
        Instant now = Instant.parse("2026-11-16T11:00:10Z");
        long step = Totp.step(now);
        for (long near = step - 1; near <= step + 1; near++) {
            assertThat(KEY.stepOf(KEY.code(near), now)).hasValue(near);
        }
        assertThat(KEY.stepOf(KEY.code(step - 2), now)).isEmpty();
        assertThat(KEY.stepOf(KEY.code(step + 2), now)).isEmpty();
        assertThat(KEY.stepOf("", now)).isEmpty();
    }

    @Test
    void tellsTheKeyAsAppsReadIt() {
        assertThat(KEY.typed()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(KEY.address("an na")).isEqualTo("otpauth://totp/Maatstaf:an%20na"
                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Maatstaf");
        assertThat(KEY).hasToString("Totp[not shown]");
    }
}
