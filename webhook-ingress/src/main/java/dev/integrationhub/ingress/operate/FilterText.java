package dev.integrationhub.ingress.operate;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.ingress.store.DeliveryState;

/**
 * A filter as clients write it.
 *
 * @param status names of states
 * @param from a time as in RFC 3339
 * @param to likewise
 */
public record FilterText(
        @Nullable String handler,
        List<@Nullable String> status,
        @Nullable String from,
        @Nullable String to,
        @Nullable String search) {
    private static final int LONGEST_HANDLER = 128;
    private static final int LONGEST_SEARCH = 200;
    private static final Instant LAST_MOMENT = Instant.parse("9999-12-30T00:00:00Z");

    /** Hears what is wrong. */
    public interface Complaint {
        /** Tells of one member. */
        void about(String member, String detail);
    }

    /** The filter, if there is nothing to complain about. */
    public DeliveryFilter read(Complaint complaint) {
        if (handler != null && (handler.isEmpty() || handler.length() > LONGEST_HANDLER)) {
            complaint.about("handler", "The id or the name of a handler.");
        }
        if (search != null && (search.isBlank() || search.length() > LONGEST_SEARCH || hasNoText(search))) {
            complaint.about("search", "1 to " + LONGEST_SEARCH + " characters.");
        }
        Instant begin = time("from", from, complaint);
        Instant end = time("to", to, complaint);
        if (begin != null && end != null && !begin.isBefore(end)) {
            complaint.about("to", "It is not after 'from'.");
        }
        return new DeliveryFilter(handler, states(complaint), begin, end, search);
    }

    /** What no database has: a zero, or a half of a character. */
    private static boolean hasNoText(String text) {
        return text.codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }

    private Set<DeliveryState> states(Complaint complaint) {
        Set<DeliveryState> states = EnumSet.noneOf(DeliveryState.class);
        for (String name : status) {
            Arrays.stream(DeliveryState.values())
                    .filter(state -> state.value().equals(name))
                    .findFirst()
                    .ifPresentOrElse(
                            states::add,
                            () -> complaint.about(
                                    "status", "One of pending, delivered, dead-lettered, skipped and cancelled."));
        }
        return states;
    }

    private static @Nullable Instant time(String member, @Nullable String text, Complaint complaint) {
        if (text == null) {
            return null;
        }
        try {
            Instant time = OffsetDateTime.parse(text).toInstant();
            if (!time.isBefore(Instant.EPOCH) && time.isBefore(LAST_MOMENT)) {
                return time;
            }
        } catch (DateTimeException e) {
            // Answered below.
        }
        complaint.about(member, "A time such as 2026-11-22T12:00:00Z.");
        return null;
    }
}
