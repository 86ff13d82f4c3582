package dev.integrationhub.platform.eventstore;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.webhook.Challenge;
import dev.integrationhub.api.webhook.ChallengeType;
import dev.integrationhub.api.webhook.Deduplication;
import dev.integrationhub.api.webhook.DeduplicationKey;
import dev.integrationhub.api.webhook.FixedResponse;
import dev.integrationhub.api.webhook.HmacAlgorithm;
import dev.integrationhub.api.webhook.ResponseMode;
import dev.integrationhub.api.webhook.SignatureEncoding;
import dev.integrationhub.api.webhook.Verification;
import dev.integrationhub.api.webhook.VerificationScheme;
import dev.integrationhub.api.webhook.WebhookLimits;
import dev.integrationhub.api.webhook.WebhookSettings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** How the settings of webhooks stand in the events of a handler: a promise, as the events are. */
class WebhookSettingsFormTest {
    private static final String STORED = """
            {"webhookMethods":["POST","PUT"],\
            "verification":{"scheme":"hmac","secretKey":"WEBHOOK_SECRET","allowedAddresses":["192.0.2.0/24"],\
            "toleranceSeconds":60,"header":"X-Signature","queryParameter":"key","algorithm":"sha-256","encoding":"hex",\
            "prefix":"sha256=","timestampHeader":"X-Time","template":"{timestamp}.{body}","username":"sender",\
            "jwksUrl":"https://issuer.example/keys","issuer":"https://issuer.example","audience":"hub",\
            "challenge":{"type":"meta","secretKey":"VERIFY_TOKEN"}},\
            "responseMode":"sync","response":{"status":200,"headers":{"Content-Type":"text/plain"},"body":"ok"},\
            "limits":{"bodyBytes":1048576,"requestsPerSecond":50},"deduplication":{"by":"pointer","header":"X-Id",\
            "pointer":"/id"}}""";

    private final EventSerializer serializer = new EventSerializer();

    @Test
    void isWrittenAsItWasFromTheFirst() {
        assertThat(new String(serializer.serialize(settings(), byte[].class).getData(), UTF_8))
                .isEqualTo(STORED);
    }

    @Test
    void isReadAsItWasWritten() {
        assertThat(serializer.getObjectMapper().readValue(STORED, HandlerSettings.class))
                .isEqualTo(settings());
    }

    @Test
    void isLeftOutWhereNothingWasSet() {
        assertThat(new String(
                        serializer
                                .serialize(HandlerSettings.EMPTY, byte[].class)
                                .getData(),
                        UTF_8))
                .isEqualTo("{}");
    }

    private static HandlerSettings settings() {
        Verification verification = new Verification(
                VerificationScheme.HMAC,
                "WEBHOOK_SECRET",
                List.of("192.0.2.0/24"),
                60,
                "X-Signature",
                "key",
                HmacAlgorithm.SHA_256,
                SignatureEncoding.HEX,
                "sha256=",
                "X-Time",
                "{timestamp}.{body}",
                "sender",
                "https://issuer.example/keys",
                "https://issuer.example",
                "hub",
                new Challenge(ChallengeType.META, "VERIFY_TOKEN"));
        return HandlerSettings.EMPTY.with(new WebhookSettings(
                List.of("POST", "PUT"),
                verification,
                ResponseMode.SYNC,
                new FixedResponse(200, Map.of("Content-Type", "text/plain"), "ok"),
                new WebhookLimits(1_048_576, 50),
                new Deduplication(DeduplicationKey.POINTER, "X-Id", "/id")));
    }
}
