package dev.integrationhub.query.audit;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.platform.web.InvalidParameter;

/**
 * A part of an audit trail: entries from the newest towards the oldest. New events do not move it.
 *
 * @param below only events with a sequence number below this one
 */
record AuditPage(long below, int limit) {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;
    private static final Pattern CURSOR = Pattern.compile("below:(\\d{1,18})");

    static AuditPage parse(@Nullable String cursor, @Nullable Integer limit) {
        int entries = limit == null ? DEFAULT_LIMIT : limit;
        if (entries < 1 || entries > MAX_LIMIT) {
            throw new InvalidParameter("limit", "A page has 1 to " + MAX_LIMIT + " entries.");
        }
        return new AuditPage(cursor == null || cursor.isEmpty() ? Long.MAX_VALUE : below(cursor), entries);
    }

    private static long below(String cursor) {
        try {
            Matcher text = CURSOR.matcher(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII));
            if (text.matches()) {
                return Long.parseLong(text.group(1));
            }
        } catch (IllegalArgumentException e) {
            // Answered below.
        }
        throw new InvalidParameter("cursor", "Not a cursor that the hub gave out.");
    }

    /** The cursor of the page that ends below an event. */
    static String cursor(long below) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("below:" + below).getBytes(StandardCharsets.US_ASCII));
    }
}
