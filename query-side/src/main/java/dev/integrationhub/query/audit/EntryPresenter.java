package dev.integrationhub.query.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.audit.AuditActor;
import dev.integrationhub.api.audit.AuditContext;
import dev.integrationhub.api.audit.AuditEntry;
import dev.integrationhub.api.audit.AuditTarget;
import dev.integrationhub.api.audit.AuditVia;
import dev.integrationhub.api.event.EventMetadata;
import dev.integrationhub.platform.caller.Client;
import dev.integrationhub.platform.caller.Clients;

/** Makes of entries what clients see. */
@Component
class EntryPresenter {
    private final Names names;
    private final Clients clients;
    private final ChangePresenter changes;

    EntryPresenter(Names names, Clients clients, ChangePresenter changes) {
        this.names = names;
        this.clients = clients;
        this.changes = changes;
    }

    /** @param seesValues of which integrations the values of credentials are shown */
    List<AuditEntry> present(List<FoundEntry> entries, Predicate<UUID> seesValues) {
        Map<String, String> displays = names.of(entries.stream()
                .map(FoundEntry::actorId)
                .flatMap(id -> uuid(id).stream())
                .distinct()
                .toList());
        Map<String, Optional<Client>> known = new HashMap<>();
        return entries.stream()
                .map(entry -> entry(entry, displays, known, seesValues))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private AuditEntry entry(
            FoundEntry entry,
            Map<String, String> displays,
            Map<String, Optional<Client>> known,
            Predicate<UUID> seesValues) {
        return new AuditEntry(
                entry.eventId(),
                entry.leafIndex(),
                entry.timestamp(),
                new AuditActor(
                        entry.actorType(),
                        entry.actorId(),
                        entry.actorId() == null ? null : displays.get(entry.actorId())),
                entry.viaType() == null ? null : new AuditVia(entry.viaType(), entry.viaId()),
                entry.action(),
                entry.category(),
                entry.outcome(),
                entry.integrationId(),
                targets(entry),
                changes.present(entry, seesValues),
                entry.payload().text("reason"),
                context(entry, known),
                entry.metadata().text(EventMetadata.CORRELATION_ID),
                entry.metadata().text(EventMetadata.CAUSATION_ID),
                entry.version());
    }

    private static List<AuditTarget> targets(FoundEntry entry) {
        List<AuditTarget> targets = new ArrayList<>();
        if (entry.targetType() != null && entry.targetId() != null) {
            targets.add(new AuditTarget(entry.targetType(), entry.targetId(), entry.targetName()));
        }
        if (entry.handlerId() != null && !entry.handlerId().equals(entry.targetId())) {
            targets.add(new AuditTarget("handler", entry.handlerId(), null));
        }
        return targets;
    }

    /** Null for what the hub did of itself, and once the client was forgotten. */
    private @Nullable AuditContext context(FoundEntry entry, Map<String, Optional<Client>> known) {
        String clientId = entry.metadata().text(EventMetadata.CLIENT_ID);
        if (clientId == null) {
            return null;
        }
        return known.computeIfAbsent(clientId, clients::find)
                .map(client -> new AuditContext(client.address(), client.userAgent(), interfaceOf(entry)))
                .orElse(null);
    }

    private static String interfaceOf(FoundEntry entry) {
        if ("session".equals(entry.viaType())) {
            return "browser";
        }
        return entry.action().equals("webhook.received") ? "webhook" : "api";
    }

    private static Optional<UUID> uuid(@Nullable String id) {
        try {
            return Optional.ofNullable(id).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
