package dev.integrationhub.ingress.notify;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import dev.integrationhub.ingress.notify.Notification.DeadLetters;
import dev.integrationhub.ingress.notify.Notification.OfHandler;
import dev.integrationhub.ingress.test.IngressTest;
import dev.integrationhub.ingress.test.TargetServer;
import dev.integrationhub.platform.json.ExactJson;
import dev.integrationhub.platform.keyring.ClearText;
import dev.integrationhub.platform.outbound.OutboundHttp;
import dev.integrationhub.platform.test.SteppedClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WebhookChannelTest extends IngressTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final Instant SINCE = Instant.parse("2026-11-28T12:00:00Z");

    @Autowired
    private OutboundHttp http;

    @Test
    void postsWhatNeedsAttentionSignedAsStandardWebhooksSays()
            throws WebhookVerificationException, EmptyWebhookSecretException {
        UUID delivery = UUID.randomUUID();

        channel(TARGET.url("/hook?token=t"), Clock.systemUTC()).tell(notification(delivery));

        TargetServer.Request request = TARGET.taken();
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.uri()).isEqualTo("/hook?token=t");
        new Webhook(SECRET).verify(request.text(), HttpHeaders.of(request.headers(), (name, value) -> true));
        JsonNode message = ExactJson.MAPPER.readTree(request.text());
        assertThat(message.get("type").asString()).isEqualTo("hub.attention");
        assertThat(message.at("/data/since").asString()).isEqualTo("2026-11-28T12:00:00Z");
        assertThat(message.at("/data/deadLetters/count").asInt()).isEqualTo(3);
        assertThat(message.at("/data/deadLetters/handlers/listed/0/handlerName").asString())
                .isEqualTo("orders");
        assertThat(message.at("/data/deadLetters/handlers/listed/0/reasons/target-gone")
                        .asInt())
                .isEqualTo(3);
        assertThat(message.at("/data/deadLetters/handlers/listed/0/deliveries/0")
                        .asString())
                .isEqualTo(delivery.toString());
        assertThat(message.at("/data/disabledHandlers/count").asInt()).isZero();
    }

    @Test
    void keepsTheIdOfAMessageThatSaysTheSameAgain() {
        UUID delivery = UUID.randomUUID();
        SteppedClock clock = new SteppedClock(Instant.now());
        WebhookChannel channel = channel(TARGET.url("/hook"), clock);

        channel.tell(notification(delivery));
        clock.advance(Duration.ofMinutes(1));
        channel.tell(notification(delivery));
        channel.tell(notification(UUID.randomUUID()));

        String id = id(TARGET.taken());
        assertThat(id(TARGET.taken())).isEqualTo(id);
        assertThat(id(TARGET.taken())).isNotEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 410, 503})
    void takesNoOtherAnswerForYes(int status) {
        TARGET.answers(new TargetServer.Answer(status, Map.of(), ""));
        WebhookChannel channel = channel(TARGET.url("/hook"), Clock.systemUTC());

        assertThatThrownBy(() -> channel.tell(notification(UUID.randomUUID())))
                .isInstanceOf(NotToldException.class)
                .hasMessage("The operator's webhook answered " + status);
    }

    @Test
    void callsNoPrivateAddressThatIsNotAllowed() {
        WebhookChannel channel = channel("http://10.1.2.3/hook?token=secret", Clock.systemUTC());

        assertThatThrownBy(() -> channel.tell(notification(UUID.randomUUID())))
                .isInstanceOf(NotToldException.class)
                .hasMessageContaining("HUB_EGRESS_ALLOW")
                .hasMessageNotContaining("token");
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://x.example/, " + SECRET,
        "not a url, " + SECRET,
        "https://x.example/#part, " + SECRET,
        "https://x.example/, whsec_c2hvcnQ=",
        "https://x.example/, MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        "https://x.example/, whsec_???"
    })
    void refusesSettingsItCannotWorkWithAndDoesNotShowThem(String url, String secret) {
        assertThatThrownBy(() -> new WebhookChannel(ClearText.of(url), ClearText.of(secret), http, Clock.systemUTC()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("hub.notifications.webhook-")
                .hasMessageNotContaining("x.example")
                .hasMessageNotContaining("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
                .hasMessageNotContaining("c2hvcnQ")
                .hasNoCause();
    }

    private WebhookChannel channel(String url, Clock clock) {
        return new WebhookChannel(ClearText.of(url), ClearText.of(SECRET), http, clock);
    }

    private static Notification notification(UUID delivery) {
        OfHandler handler = new OfHandler(
                UUID.fromString("019f0000-0000-7000-8000-000000000001"),
                "Shop",
                UUID.fromString("019f0000-0000-7000-8000-000000000002"),
                "orders",
                3,
                new TreeMap<>(Map.of("target-gone", 3L)),
                List.of(delivery));
        return new Notification(
                SINCE, new DeadLetters(3, Listed.of(List.of(handler))), Listed.of(List.of()), Listed.of(List.of()));
    }

    private static String id(TargetServer.Request request) {
        return request.headers().getFirst("webhook-id");
    }
}
