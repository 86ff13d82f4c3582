package dev.integrationhub.ingress.rejection;

import java.util.Arrays;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.ingress.verify.Refusal;
import dev.integrationhub.platform.web.InvalidParameter;

/**
 * Which rejections somebody wants to see, from the newest towards the oldest.
 *
 * @param handler id or name; null for all
 * @param reason null for all
 * @param below only older ones than this; null for the newest
 */
record RejectionQuery(
        @Nullable String handler,
        @Nullable String reason,
        int limit,
        @Nullable UUID below) {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;
    private static final int ID_LENGTH = 36;

    static RejectionQuery parse(
            @Nullable String handler, @Nullable String reason, @Nullable Integer limit, @Nullable String cursor) {
        int entries = limit == null ? DEFAULT_LIMIT : limit;
        if (entries < 1 || entries > MAX_LIMIT) {
            throw new InvalidParameter("limit", "A page has 1 to " + MAX_LIMIT + " entries.");
        }
        if (reason != null
                && Arrays.stream(Refusal.values()).noneMatch(why -> why.value().equals(reason))) {
            throw new InvalidParameter("reason", "There is no such reason.");
        }
        return new RejectionQuery(handler, reason, entries, cursor == null ? null : below(cursor));
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
