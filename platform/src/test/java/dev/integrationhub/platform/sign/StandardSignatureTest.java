package dev.integrationhub.platform.sign;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.integrationhub.platform.keyring.SigningKey;

import static org.assertj.core.api.Assertions.assertThat;

class StandardSignatureTest {
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final long TIME = 1614265330;
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
    private static final SigningKey KEY =
            new SigningKey(1, Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"), null);
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    /** From the tests of the libraries of Standard Webhooks. */
    @Test
    void isThatOfThePublishedVector() {
        assertThat(KEY.secret().reveal()).isEqualTo("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertThat(StandardSignature.of(List.of(KEY), ID, TIME, BODY)).isEqualTo(SIGNATURE);
    }

    @Test
    void isThereOnceForEachKey() {
        SigningKey newer = new SigningKey(2, new byte[32], null);

        assertThat(StandardSignature.of(List.of(newer, KEY), ID, TIME, BODY))
                .matches("v1,[A-Za-z0-9+/]{43}= .*")
                .endsWith(" " + SIGNATURE);
    }
}
