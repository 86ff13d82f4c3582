package dev.integrationhub.api.integration;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.delivery.DeliverySettings;
import dev.integrationhub.api.webhook.Deduplication;
import dev.integrationhub.api.webhook.FixedResponse;
import dev.integrationhub.api.webhook.ResponseMode;
import dev.integrationhub.api.webhook.Verification;
import dev.integrationhub.api.webhook.WebhookLimits;
import dev.integrationhub.api.webhook.WebhookSettings;

/**
 * How a handler reaches its target, and what is known about it.
 *
 * @param method the HTTP method its target is called with; null means POST
 * @param targetUrl absolute URL, may hold {@code {placeholders}}; null means integ-core's own address for the handler
 * @param operationId of the OpenAPI operation it was synced from
 * @param contractSha256 hexadecimal digest of the stored JSON Schemas of its parameters, request and responses
 * @param webhookMethods this and what follows, but for the last: see {@link WebhookSettings}
 * @param delivery null for everything as usual
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HandlerSettings(
        @Nullable String method,
        @Nullable String targetUrl,
        @Nullable String description,
        @Nullable String summary,
        @Nullable String operationId,
        @Nullable String contractSha256,
        @Nullable List<String> webhookMethods,
        @Nullable Verification verification,
        @Nullable ResponseMode responseMode,
        @Nullable FixedResponse response,
        @Nullable WebhookLimits limits,
        @Nullable Deduplication deduplication,
        @Nullable DeliverySettings delivery) {

    public static final HandlerSettings EMPTY = new HandlerSettings(null, null, null, null, null, null);

    /** With webhooks received as usual. */
    public HandlerSettings(
            @Nullable String method,
            @Nullable String targetUrl,
            @Nullable String description,
            @Nullable String summary,
            @Nullable String operationId,
            @Nullable String contractSha256) {
        this(
                method,
                targetUrl,
                description,
                summary,
                operationId,
                contractSha256,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** How it receives webhooks. */
    public WebhookSettings webhook() {
        return new WebhookSettings(webhookMethods, verification, responseMode, response, limits, deduplication);
    }

    /** The same target, with webhooks received another way. */
    public HandlerSettings with(WebhookSettings webhook) {
        return new HandlerSettings(
                method,
                targetUrl,
                description,
                summary,
                operationId,
                contractSha256,
                webhook.webhookMethods(),
                webhook.verification(),
                webhook.responseMode(),
                webhook.response(),
                webhook.limits(),
                webhook.deduplication(),
                delivery);
    }

    /** The same, with webhooks that go to the target another way. */
    public HandlerSettings with(@Nullable DeliverySettings delivery) {
        return new HandlerSettings(
                method,
                targetUrl,
                description,
                summary,
                operationId,
                contractSha256,
                webhookMethods,
                verification,
                responseMode,
                response,
                limits,
                deduplication,
                delivery);
    }

    /** The keys of all secrets that it names. */
    public List<String> secretKeys() {
        Stream<String> verifying = verification == null ? Stream.empty() : verification.secretKeys().stream();
        Stream<String> authenticating = delivery == null || delivery.authentication() == null
                ? Stream.empty()
                : Stream.of(delivery.authentication().secretKey());
        return Stream.concat(verifying, authenticating).distinct().toList();
    }
}
