package dev.integrationhub.platform.operator;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

import dev.integrationhub.platform.json.ExactJson;
import dev.integrationhub.platform.keyring.SigningKey;
import dev.integrationhub.platform.outbound.AnswerLimit;
import dev.integrationhub.platform.outbound.Header;
import dev.integrationhub.platform.outbound.Headers;
import dev.integrationhub.platform.outbound.HttpUrl;
import dev.integrationhub.platform.outbound.OutboundException;
import dev.integrationhub.platform.outbound.OutboundHttp;
import dev.integrationhub.platform.outbound.OutboundRequest;
import dev.integrationhub.platform.outbound.OutboundResponse;
import dev.integrationhub.platform.sign.StandardSignature;

/**
 * An address of the operator's that messages are posted to, signed as Standard Webhooks says. Messages do not pass through the
 * deliveries of the hub.
 */
public final class OperatorWebhook {
    /** After which a message that was not answered counts as not accepted. */
    public static final Duration LONGEST_CALL = Duration.ofSeconds(10);

    private static final int ANSWER_BYTES = 1024;
    private static final JsonMapper JSON = ExactJson.MAPPER
            .rebuild()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private final URI url;
    private final SigningKey key;
    private final OutboundHttp http;
    private final Clock clock;

    /**
     * Checks what is set.
     *
     * @param url may hold a token of its own
     * @param secret {@code whsec_...}
     * @throws IllegalArgumentException if the URL cannot be called, or the secret is none; the message names the setting
     */
    public OperatorWebhook(OperatorSetting url, OperatorSetting secret, OutboundHttp http, Clock clock) {
        this.url = callable(url);
        this.key = WebhookSecret.key(secret);
        this.http = http;
        this.clock = clock;
    }

    private record Message(String type, Instant timestamp, Object data) {}

    /**
     * Sends a message once.
     *
     * @param id the same for what says the same, so that a receiver may pass over what it knows
     * @param data what it says, to be written as JSON
     * @throws NotAcceptedException unless the answer is 2xx
     */
    public void send(String id, String type, Object data) {
        Instant now = clock.instant();
        byte[] body = JSON.writeValueAsBytes(new Message(type, now, data));
        long time = now.getEpochSecond();
        Headers headers = new Headers(List.of(
                new Header("Content-Type", "application/json"),
                new Header("webhook-id", id),
                new Header("webhook-timestamp", String.valueOf(time)),
                new Header("webhook-signature", StandardSignature.of(List.of(key), id, time, body))));
        send(new OutboundRequest("POST", url, headers, body, LONGEST_CALL, AnswerLimit.cutAt(ANSWER_BYTES)));
    }

    private void send(OutboundRequest request) {
        OutboundResponse answer;
        try {
            answer = http.send(request);
        } catch (OutboundException e) {
            throw NotAcceptedException.unanswered(e);
        }
        if (answer.status() < 200 || answer.status() > 299) {
            throw NotAcceptedException.answered(answer.status());
        }
    }

    // The parser of URIs repeats its input, which may hold a token.
    private static URI callable(OperatorSetting url) {
        try {
            URI uri = URI.create(url.text());
            HttpUrl.requireCallable(uri);
            return uri;
        } catch (IllegalArgumentException e) {
            throw url.refused(e.getCause() == null ? String.valueOf(e.getMessage()) : "This is not a URL");
        }
    }
}
