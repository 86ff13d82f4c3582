package dev.integrationhub.query.audit;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.platform.web.InvalidParameter;

/**
 * A part of a list of entries, along their numbers. Entries are only ever added behind the last one, so none moves.
 *
 * @param newestFirst the direction
 * @param edge the number before which, in that direction, everything was read already; null at the beginning
 */
record EntryPage(boolean newestFirst, @Nullable Long edge, int limit) {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;
    private static final Pattern CURSOR = Pattern.compile("(below|above):(\\d{1,18})");

    static EntryPage parse(@Nullable String order, @Nullable String cursor, @Nullable Integer limit) {
        int entries = limit == null ? DEFAULT_LIMIT : limit;
        if (entries < 1 || entries > MAX_LIMIT) {
            throw new InvalidParameter("limit", "A page has 1 to " + MAX_LIMIT + " entries.");
        }
        boolean newestFirst = order == null || order.isEmpty() || order.equals("newest");
        if (!newestFirst && !"oldest".equals(order)) {
            throw new InvalidParameter("order", "It is newest or oldest, which comes first.");
        }
        return new EntryPage(
                newestFirst, cursor == null || cursor.isEmpty() ? null : edge(cursor, newestFirst), entries);
    }

    private static long edge(String cursor, boolean newestFirst) {
        try {
            Matcher text = CURSOR.matcher(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII));
            if (text.matches() && text.group(1).equals(word(newestFirst))) {
                return Long.parseLong(text.group(2));
            }
        } catch (IllegalArgumentException e) {
            // Answered below.
        }
        throw new InvalidParameter("cursor", "Not a cursor that the hub gave out for this order.");
    }

    /** The cursor of what follows an entry. */
    String cursorAfter(long leafIndex) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((word(newestFirst) + ":" + leafIndex).getBytes(StandardCharsets.US_ASCII));
    }

    private static String word(boolean newestFirst) {
        return newestFirst ? "below" : "above";
    }
}
