package dev.integrationhub.ingress.notify;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What needs the operator's attention: names and ids, no payload and no value.
 *
 * @param since when the channel was told something before, or when it was first there
 */
record Notification(
        Instant since, DeadLetters deadLetters, Listed<DisabledHandler> disabledHandlers, Listed<DueSecret> secrets) {

    boolean isEmpty() {
        return deadLetters.count() == 0 && disabledHandlers.count() == 0 && secrets.count() == 0;
    }

    /**
     * Deliveries that were given up.
     *
     * @param handlers those with the most of them first
     */
    record DeadLetters(long count, Listed<OfHandler> handlers) {}

    /**
     * Deliveries of one handler that were given up.
     *
     * @param integrationName null if the integration is gone
     * @param reasons how many for which reason
     * @param deliveries the first and the last of them
     */
    record OfHandler(
            UUID integrationId,
            @Nullable String integrationName,
            UUID handlerId,
            String handlerName,
            long count,
            SortedMap<String, Long> reasons,
            List<UUID> deliveries) {}

    /**
     * A handler whose webhooks are stored and not delivered any more.
     *
     * @param integrationName null if the integration is gone
     * @param handlerName null if the handler is gone
     */
    record DisabledHandler(
            UUID integrationId,
            @Nullable String integrationName,
            UUID handlerId,
            @Nullable String handlerName,
            String reason,
            Instant disabledAt) {}

    /**
     * A secret that has expired, or of which somebody is to be reminded.
     *
     * @param expired whether it has expired already
     */
    record DueSecret(
            UUID integrationId,
            String integrationName,
            UUID secretId,
            String key,
            boolean expired,
            @Nullable Instant expiresAt,
            @Nullable Instant remindAt) {}
}
