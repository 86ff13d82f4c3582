package dev.integrationhub.api.integration.resource;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.integration.HandlerSource;

/**
 * A handler as the REST interface shows it; members that are not known are left out.
 *
 * @param name used in the URL of its webhook
 * @param orphaned true if the operation it was synced from left the OpenAPI document
 * @param webhookUrl where senders post to, if the hub knows its own public address
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
        @Nullable String webhookUrl) {}
