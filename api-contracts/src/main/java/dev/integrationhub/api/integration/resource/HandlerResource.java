package dev.integrationhub.api.integration.resource;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.delivery.DeliverySettings;
import dev.integrationhub.api.integration.Disablement;
import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.integration.HandlerSource;
import dev.integrationhub.api.webhook.Deduplication;
import dev.integrationhub.api.webhook.FixedResponse;
import dev.integrationhub.api.webhook.HandlerAlias;
import dev.integrationhub.api.webhook.ResponseMode;
import dev.integrationhub.api.webhook.Verification;
import dev.integrationhub.api.webhook.WebhookLimits;
import dev.integrationhub.api.webhook.WebhookSettings;

/**
 * A handler as the REST interface shows it; members that are not known are left out.
 *
 * @param name used in the URL of its webhook
 * @param orphaned true if the operation it was synced from left the OpenAPI document
 * @param enabled false if its webhooks are stored and not delivered; then there are a reason and a time
 * @param webhookUrl where senders post to, if the hub knows its own public address
 * @param webhookMethods for this and what follows as an operator set it, see {@link WebhookSettings}
 * @param effectiveResponseMode {@code async} if the handler has a response of its own, else the mode that was set, else the one that is
 *     usual for the handler
 * @param aliases its former names, the latest last; one whose time is over stays until somebody takes the name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HandlerResource(
        UUID id,
        UUID integrationId,
        String name,
        ObjectNode defaultArgs,
        Instant createdAt,
        Instant updatedAt,
        @Nullable String method,
        @Nullable String targetUrl,
        HandlerSource source,
        @Nullable String operationId,
        @Nullable String summary,
        @Nullable String description,
        boolean orphaned,

        @Schema(description = "false: its webhooks are stored and skipped; they can be replayed")
        boolean enabled,

        @Nullable String disabledReason,
        @Nullable Instant disabledAt,
        @Nullable String webhookUrl,
        @Nullable List<String> webhookMethods,
        @Nullable Verification verification,
        @Nullable ResponseMode responseMode,

        @Schema(
                description =
                        "The mode that holds: the one that was set, else sync for a handler from the paths of an OpenAPI"
                                + " document and async for any other")
        ResponseMode effectiveResponseMode,

        @Nullable FixedResponse response,
        @Nullable WebhookLimits limits,
        @Nullable Deduplication deduplication,
        @Nullable DeliverySettings delivery,

        @Schema(
                description =
                        "Former names. Each leads to the handler until its time is over, and then says that it was renamed")
        List<HandlerAlias> aliases,

        @Schema(
                description =
                        "unverified: whoever knows the URL may send. secret-missing: a secret that the verification or the"
                                + " delivery names is not there. secret-expired: such a secret has expired. With either of"
                                + " these, what is verified with it is refused, and deliveries that need it fail")
        List<HandlerWarning> warnings) {

    /**
     * A handler with what follows from its settings.
     *
     * @param disablement null if it is enabled
     * @param sourceKey of the operation it was synced from
     * @param secrets the live secrets of the integration by their keys
     */
    public HandlerResource(
            UUID id,
            UUID integrationId,
            String name,
            ObjectNode defaultArgs,
            Instant createdAt,
            Instant updatedAt,
            HandlerSettings settings,
            HandlerSource source,
            boolean orphaned,
            @Nullable Disablement disablement,
            @Nullable String webhookUrl,
            @Nullable String sourceKey,
            List<HandlerAlias> aliases,
            Map<String, SecretState> secrets) {
        this(
                id,
                integrationId,
                name,
                defaultArgs,
                createdAt,
                updatedAt,
                settings.method(),
                settings.targetUrl(),
                source,
                settings.operationId(),
                settings.summary(),
                settings.description(),
                orphaned,
                disablement == null,
                disablement == null ? null : disablement.reason(),
                disablement == null ? null : disablement.since(),
                webhookUrl,
                settings.webhookMethods(),
                settings.verification(),
                settings.responseMode(),
                settings.webhook().mode(ResponseMode.usual(sourceKey)),
                settings.response(),
                settings.limits(),
                settings.deduplication(),
                settings.delivery(),
                aliases,
                HandlerWarning.of(settings, secrets));
    }
}
