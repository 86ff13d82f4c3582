package dev.integrationhub.ingress.operate;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.platform.web.InvalidParameter;

/**
 * Which deliveries somebody wants to see, from the newest towards the oldest.
 *
 * @param below only older ones than this; null for the newest
 */
record DeliveryQuery(
        DeliveryFilter filter, int limit, @Nullable UUID below) {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;
    private static final int ID_LENGTH = 36;

    static DeliveryQuery parse(DeliveryFilter filter, @Nullable Integer limit, @Nullable String cursor) {
        int entries = limit == null ? DEFAULT_LIMIT : limit;
        if (entries < 1 || entries > MAX_LIMIT) {
            throw new InvalidParameter("limit", "A page has 1 to " + MAX_LIMIT + " entries.");
        }
        return new DeliveryQuery(filter, entries, cursor == null ? null : below(cursor));
    }

    static DeliveryFilter filter(
            @Nullable String handler,
            @Nullable List<String> status,
            @Nullable String from,
            @Nullable String to,
            @Nullable String search) {
        return new FilterText(handler, status == null ? List.of() : status, from, to, search).read((member, detail) -> {
            throw new InvalidParameter(member, detail);
        });
    }

    private static UUID below(String cursor) {
        try {
            if (cursor.length() == ID_LENGTH) {
                return UUID.fromString(cursor);
            }
        } catch (IllegalArgumentException e) {
            // Answered below.
        }
        throw new InvalidParameter("cursor", "Not a cursor that the hub gave out.");
    }
}
