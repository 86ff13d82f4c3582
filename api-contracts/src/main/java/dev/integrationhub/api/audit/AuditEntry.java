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
 * @param leafIndex its place in the signed log
 * @param action the event's name, such as {@code credential.added}
 * @param category what kind of action, such as {@code management}
 * @param correlationId the request that everything began with
 * @param causationId the message that directly led to the event
 * @param version the event's sequence number in its integration
 */
public record AuditEntry(
        String id,
        @Nullable Long leafIndex,
        Instant timestamp,
        AuditActor actor,
        @Nullable AuditVia via,
        String action,
        @JsonProperty("class") String category,
        String outcome,
        UUID integrationId,
        List<AuditTarget> targets,
        List<AuditChange> changes,
        @Nullable String reason,
        @Nullable AuditContext context,
        @Nullable String correlationId,
        @Nullable String causationId,
        long version) {}
