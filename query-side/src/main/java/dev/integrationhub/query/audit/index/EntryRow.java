package dev.integrationhub.query.audit.index;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.query.audit.EntryClass;

/**
 * An entry as it is stored.
 *
 * @param leafIndex its number, from 0 on, without holes
 * @param place global index of its event
 * @param late whether it happened well before others that stand before it
 * @param handlerId the handler it is about, by itself or by a delivery
 * @param changes as {@link StoredChange} writes them; null if there are none
 */
record EntryRow(
        long leafIndex,
        long place,
        Instant happenedAt,
        boolean late,
        EntryClass category,
        String action,
        String outcome,
        @Nullable UUID integrationId,
        @Nullable String actorType,
        @Nullable String actorId,
        @Nullable String viaType,
        @Nullable String viaId,
        @Nullable String targetType,
        @Nullable UUID targetId,
        @Nullable UUID handlerId,
        @Nullable String targetName,
        @Nullable String searchText,
        @Nullable String changes) {}
