package dev.integrationhub.ingress.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.platform.eventstore.EventBatch;
import dev.integrationhub.platform.eventstore.PreparedEvent;

/** Writes the rows of a group, in as few statements as there are kinds of rows. */
final class GroupWriter {
    private GroupWriter() {}

    /**
     * Writes a group within the present transaction, without committing it.
     *
     * @return a receipt for each entry, in their order
     */
    static List<Receipt> write(Connection connection, List<Entry> group) throws SQLException {
        Map<ClaimKey, UUID> holders = claim(connection, group);
        List<Receipt> receipts = new ArrayList<>();
        List<NewPayload> payloads = new ArrayList<>();
        List<PreparedEvent> events = new ArrayList<>();
        for (Entry entry : group) {
            NewPayload payload = entry.payload();
            Receipt receipt = payload == null
                    ? new Receipt(StreamId.uuidOf(entry.event().streamId()), false)
                    : receipt(payload, holders);
            receipts.add(receipt);
            if (receipt.duplicate()) {
                continue;
            }
            events.add(entry.event());
            if (payload != null) {
                payloads.add(payload);
            }
        }
        if (!payloads.isEmpty()) {
            PayloadRows.insert(connection, payloads);
        }
        if (!events.isEmpty()) {
            EventBatch.append(connection, events);
        }
        return receipts;
    }

    /** Returns for each id that the group has who has it now: the first of the group, unless there was somebody before. */
    private static Map<ClaimKey, UUID> claim(Connection connection, List<Entry> group) throws SQLException {
        Map<ClaimKey, NewClaim> first = new LinkedHashMap<>();
        for (Entry entry : group) {
            NewPayload payload = entry.payload();
            ClaimKey key = payload == null ? null : key(payload);
            if (payload != null && key != null) {
                first.putIfAbsent(key, new NewClaim(key, payload.deliveryId(), payload.receivedAt()));
            }
        }
        if (first.isEmpty()) {
            return Map.of();
        }
        Map<ClaimKey, UUID> holders = new LinkedHashMap<>();
        first.forEach((key, claim) -> holders.put(key, claim.deliveryId()));
        holders.putAll(ClaimRows.claim(connection, first.values()));
        return holders;
    }

    private static Receipt receipt(NewPayload payload, Map<ClaimKey, UUID> holders) {
        ClaimKey key = key(payload);
        UUID holder = key == null ? payload.deliveryId() : holders.getOrDefault(key, payload.deliveryId());
        return new Receipt(holder, !holder.equals(payload.deliveryId()));
    }

    private static @Nullable ClaimKey key(NewPayload payload) {
        String providerId = payload.providerId();
        return providerId == null ? null : new ClaimKey(payload.handlerId(), providerId);
    }
}
