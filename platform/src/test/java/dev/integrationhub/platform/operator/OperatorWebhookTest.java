package dev.integrationhub.platform.operator;

import java.time.Clock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.integrationhub.platform.keyring.ClearText;
import dev.integrationhub.platform.outbound.OutboundHttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OperatorWebhookTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final OutboundHttp NOBODY = request -> {
        throw new AssertionError(request);
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ftp://x.example/token | " + SECRET + " | hub.some-thing.url (HUB_SOME_THING_URL): ",
                "no url token | " + SECRET + " | hub.some-thing.url (HUB_SOME_THING_URL): This is not a URL",
                "https://x.example/token | whsec_c2hvcnQ= | hub.some-thing.secret (HUB_SOME_THING_SECRET): it is whsec_ and 24 to 64 bytes in base64",
                "https://x.example/token | c2hvcnQ= | hub.some-thing.secret (HUB_SOME_THING_SECRET): it is"
            })
    void refusesByTheNameOfTheSettingWhatItCannotWorkWith(String url, String secret, String said) {
        assertThatThrownBy(() -> webhook(url, secret))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(said)
                .hasMessageNotContainingAny("token", "c2hvcnQ", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
                .hasNoCause();
    }

    @Test
    void takesWhatHasBlanksAround() {
        assertThat(webhook(" https://x.example/ ", " " + SECRET + " ")).isNotNull();
    }

    private static OperatorWebhook webhook(String url, String secret) {
        return new OperatorWebhook(
                new OperatorSetting("hub.some-thing.url", ClearText.of(url)),
                new OperatorSetting("hub.some-thing.secret", ClearText.of(secret)),
                NOBODY,
                Clock.systemUTC());
    }
}
