package dev.integrationhub.ingress.verify;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import dev.integrationhub.api.delivery.DeliverySettings;
import dev.integrationhub.api.webhook.Verification;
import dev.integrationhub.ingress.request.InboundRequest;
import dev.integrationhub.ingress.sign.OutgoingHeaders;
import dev.integrationhub.ingress.test.Inbound;
import dev.integrationhub.ingress.test.IngressTest;
import dev.integrationhub.ingress.test.Verifications;
import dev.integrationhub.ingress.test.WebhookRoutes;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.platform.keyring.SigningKeys;
import dev.integrationhub.platform.outbound.Headers;

/** What one hub delivers, another takes that knows its secret. */
class OwnSignaturesTest extends IngressTest {
    private static final Verification STANDARD = Verifications.of("standard-webhooks");

    @Autowired
    private OutgoingHeaders outgoing;

    @Autowired
    private SigningKeys keys;

    @Test
    void areTakenWithTheSecretThatIsRevealed() {
        UUID integration = Uuid7.next();
        byte[] body = "{\"text\":\"Привет\"}".getBytes(StandardCharsets.UTF_8);
        Headers headers =
                outgoing.of(WebhookRoutes.delivering(integration, DeliverySettings.USUAL), Uuid7.next(), body);
        InboundRequest delivery = Inbound.with(Inbound.post(body), headers);
        Hub hub = Hub.with(keys.open(integration).get(0).secret().reveal())
                .at(Long.parseLong(headers.first("webhook-timestamp").orElseThrow()));

        hub.takes(STANDARD, delivery, 1L);
        hub.refuses(STANDARD, Inbound.withBody(delivery, new byte[0]), Refusal.SIGNATURE_MISMATCH);
        Hub.with(keys.open(Uuid7.next()).get(0).secret().reveal())
                .at(hub.now())
                .refuses(STANDARD, delivery, Refusal.SIGNATURE_MISMATCH);
    }
}
