package dev.integrationhub.api.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as the audit trail shows it. What is not known is null.
 *
 * @param id of the event
 * @param leafIndex its number in the hub's trail, from 0 on without holes
 * @param action the event's name, such as {@code credential.added}
 * @param category {@code management}, {@code data-access}, {@code authentication}, {@code authorization} or {@code delivery}
 * @param outcome {@code success}, {@code failure} or {@code denied}
 * @param integrationId null for what concerns the hub as a whole
 * @param correlationId the request that everything began with
 * @param causationId the message that directly led to the event
 * @param version the event's sequence number in its stream: that of the integration, of the delivery, of the user
 */
public record AuditEntry(
        String id,
        long leafIndex,
        Instant timestamp,
        AuditActor actor,
        @Nullable AuditVia via,
        String action,
        @JsonProperty("class") String category,
        String outcome,
        @Nullable UUID integrationId,
        List<AuditTarget> targets,
        List<AuditChange> changes,
        @Nullable String reason,
        @Nullable AuditContext context,
        @Nullable String correlationId,
        @Nullable String causationId,
        long version) {}
