package dev.integrationhub.ingress.store;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.delivery.event.VerificationResult;
import dev.integrationhub.api.delivery.event.WebhookReceived;
import dev.integrationhub.api.webhook.VerificationScheme;
import dev.integrationhub.platform.id.Uuid7;

/** Makes entries by hand, to have them in one group. */
final class Entries {
    private Entries() {}

    static Entry entry(StoreFixture fixture, UUID handlerId, @Nullable String providerId, String path) {
        UUID id = Uuid7.next();
        Instant now = fixture.events.now();
        byte[] body = {1, 2, 3};
        WebhookReceived received = new WebhookReceived(
                id,
                handlerId,
                handlerId,
                "00",
                3,
                null,
                new VerificationResult(VerificationScheme.NONE, false, null),
                providerId);
        NewPayload payload = new NewPayload(
                id, handlerId, handlerId, now, providerId, "POST", path, null, new byte[] {'[', ']'}, null, body);
        return new Entry(payload, fixture.events.first(received, now), fixture.committer.deadline());
    }
}
