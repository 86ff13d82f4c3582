package dev.integrationhub.ingress.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.ingress.store.DeliveryRows.ChangedDelivery;
import dev.integrationhub.ingress.store.Entry.NewOutcome;
import dev.integrationhub.ingress.store.Entry.NewWebhook;
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
        Set<UUID> changed = changeDeliveries(connection, group);
        List<Receipt> receipts = new ArrayList<>();
        List<NewWebhook> webhooks = new ArrayList<>();
        List<PreparedEvent> events = new ArrayList<>();
        for (Entry entry : group) {
            Receipt receipt = receipt(entry, holders);
            receipts.add(receipt);
            if (receipt.duplicate() || !happened(entry, changed)) {
                continue;
            }
            events.add(entry.event());
            if (entry.webhook() != null) {
                webhooks.add(entry.webhook());
            }
        }
        if (!webhooks.isEmpty()) {
            PayloadRows.insert(
                    connection, webhooks.stream().map(NewWebhook::payload).toList());
            DeliveryRows.insert(
                    connection, webhooks.stream().map(NewWebhook::delivery).toList());
        }
        if (!events.isEmpty()) {
            EventBatch.append(connection, events);
        }
        return receipts;
    }

    private static Set<UUID> changeDeliveries(Connection connection, List<Entry> group) throws SQLException {
        List<NewOutcome> outcomes =
                group.stream().map(Entry::outcome).filter(Objects::nonNull).toList();
        if (outcomes.isEmpty()) {
            return Set.of();
        }
        List<MadeAttempt> attempts = outcomes.stream()
                .map(outcome -> outcome.outcome().attempt())
                .filter(Objects::nonNull)
                .toList();
        if (!attempts.isEmpty()) {
            AttemptRows.insert(connection, attempts);
        }
        return DeliveryRows.change(
                connection,
                outcomes.stream()
                        .map(outcome -> new ChangedDelivery(outcome.outcome().change(), outcome.at()))
                        .toList());
    }

    /** Whether the event is true: an outcome is not, where the delivery was taken from the process, or was cancelled, meanwhile. */
    private static boolean happened(Entry entry, Set<UUID> changed) {
        NewOutcome outcome = entry.outcome();
        return outcome == null || changed.remove(outcome.outcome().change().deliveryId());
    }

    /** Returns for each id that the group has who has it now: the first of the group, unless there was somebody before. */
    private static Map<ClaimKey, UUID> claim(Connection connection, List<Entry> group) throws SQLException {
        Map<ClaimKey, NewClaim> first = new LinkedHashMap<>();
        for (Entry entry : group) {
            NewWebhook webhook = entry.webhook();
            ClaimKey key = webhook == null ? null : key(webhook.payload());
            if (webhook != null && key != null) {
                NewPayload payload = webhook.payload();
                first.merge(
                        key,
                        new NewClaim(key, payload.deliveryId(), payload.receivedAt(), false),
                        (former, later) -> former.again());
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

    private static Receipt receipt(Entry entry, Map<ClaimKey, UUID> holders) {
        if (entry.webhook() == null) {
            return new Receipt(StreamId.uuidOf(entry.event().streamId()), false);
        }
        NewPayload payload = entry.webhook().payload();
        ClaimKey key = key(payload);
        UUID holder = key == null ? payload.deliveryId() : holders.getOrDefault(key, payload.deliveryId());
        return new Receipt(holder, !holder.equals(payload.deliveryId()));
    }

    private static @Nullable ClaimKey key(NewPayload payload) {
        String providerId = payload.providerId();
        return providerId == null ? null : new ClaimKey(payload.handlerId(), providerId);
    }
}
