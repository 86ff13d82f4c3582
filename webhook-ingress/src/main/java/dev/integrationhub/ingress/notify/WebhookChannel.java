package dev.integrationhub.ingress.notify;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

import dev.integrationhub.ingress.sign.StandardSignature;
import dev.integrationhub.ingress.store.Sha256;
import dev.integrationhub.platform.keyring.ClearText;
import dev.integrationhub.platform.keyring.SigningKey;
import dev.integrationhub.platform.outbound.AnswerLimit;
import dev.integrationhub.platform.outbound.Header;
import dev.integrationhub.platform.outbound.Headers;
import dev.integrationhub.platform.outbound.HttpUrl;
import dev.integrationhub.platform.outbound.OutboundException;
import dev.integrationhub.platform.outbound.OutboundHttp;
import dev.integrationhub.platform.outbound.OutboundRequest;
import dev.integrationhub.platform.outbound.OutboundResponse;

/**
 * Posts messages to the operator's webhook, signed as Standard Webhooks says. A message that is sent again has the same id as long as
 * it says the same, so that a receiver may pass over those it knows.
 */
final class WebhookChannel implements Channel {
    private static final String TYPE = "hub.attention";
    private static final Duration LONGEST_CALL = Duration.ofSeconds(10);
    private static final int ANSWER_BYTES = 1024;
    private static final int ID_LENGTH = 32;
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private final URI url;
    private final SigningKey key;
    private final OutboundHttp http;
    private final Clock clock;

    /** @throws IllegalArgumentException if the URL cannot be called, or the secret is none */
    WebhookChannel(ClearText url, ClearText secret, OutboundHttp http, Clock clock) {
        this.url = callable(url.reveal().strip());
        this.key = WebhookSecret.key(secret);
        this.http = http;
        this.clock = clock;
    }

    private record Message(String type, Instant timestamp, Notification data) {}

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public void tell(Notification notification) {
        Instant now = clock.instant();
        byte[] body = JSON.writeValueAsBytes(new Message(TYPE, now, notification));
        String id = "ntf_" + Sha256.hex(JSON.writeValueAsBytes(notification)).substring(0, ID_LENGTH);
        long time = now.getEpochSecond();
        Headers headers = new Headers(List.of(
                new Header("Content-Type", "application/json"),
                new Header("webhook-id", id),
                new Header("webhook-timestamp", String.valueOf(time)),
                new Header("webhook-signature", StandardSignature.of(List.of(key), id, time, body))));
        send(new OutboundRequest("POST", url, headers, body, LONGEST_CALL, AnswerLimit.cutAt(ANSWER_BYTES)));
    }

    private void send(OutboundRequest request) {
        try {
            OutboundResponse answer = http.send(request);
            if (answer.status() < 200 || answer.status() > 299) {
                throw new NotToldException("The operator's webhook answered " + answer.status(), null);
            }
        } catch (OutboundException e) {
            throw new NotToldException("The operator's webhook did not answer: " + e.getMessage(), e);
        }
    }

    // The parser of URIs repeats its input, which may hold a token.
    private static URI callable(String url) {
        try {
            URI uri = URI.create(url);
            HttpUrl.requireCallable(uri);
            return uri;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("hub.notifications.webhook-url (HUB_NOTIFICATIONS_WEBHOOK_URL): "
                    + (e.getCause() == null ? e.getMessage() : "This is not a URL"));
        }
    }
}
