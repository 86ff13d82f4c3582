package dev.integrationhub.ingress.operate.show;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.integrationhub.api.delivery.resource.BodyResource;
import dev.integrationhub.api.delivery.resource.HeaderResource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class ShownBodyTest {
    private static BodyResource shown(String contentType, String body, boolean cut) {
        return ShownBody.of(contentType, List.of(), body.getBytes(UTF_8), cut);
    }

    @Test
    void isJsonTextOrBase64() {
        assertThat(shown("application/json", "{\"a\":1.10}", false).value()).hasToString("{\"a\":1.10}");
        assertThat(shown("application/json", "{\"a\":", true))
                .satisfies(body -> assertThat(body.encoding()).isEqualTo("text"));
        assertThat(shown("text/plain", "\u0000", false).encoding()).isEqualTo("base64");
        assertThat(ShownBody.of(
                                "application/json",
                                List.of(new HeaderResource("content-encoding", "gzip")),
                                "{}".getBytes(UTF_8),
                                false)
                        .encoding())
                .isEqualTo("base64");
    }

    @Test
    void endsWithAWholeCharacter() {
        byte[] text = "aé€😀".getBytes(UTF_8);
        String[] whole = {"", "a", "a", "aé", "aé", "aé", "aé€", "aé€", "aé€", "aé€", "aé€😀"};

        for (int length = 0; length <= text.length; length++) {
            assertThat(new String(ShownBody.wholeCharacters(Arrays.copyOf(text, length)), UTF_8))
                    .isEqualTo(whole[length]);
        }
    }
}
