package dev.integrationhub.ingress.rejection;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Which refused requests are kept: of each handler the first ones of a minute. The others are counted to the last one kept. */
final class Sampling {
    private static final int MOST_A_MINUTE = 10;
    private static final long MINUTE_MS = 60_000;

    /** By handler, of which there are so many as there are routes. */
    private final ConcurrentMap<UUID, Minute> minutes = new ConcurrentHashMap<>();

    private final ConcurrentMap<UUID, Long> suppressed = new ConcurrentHashMap<>();

    private record Minute(long number, int kept, UUID lastKept) {}

    /** Whether a request is kept, under this id; if not, it is counted. */
    boolean keep(UUID handlerId, UUID id, Instant now) {
        long number = number(now);
        UUID last = minutes.merge(
                        handlerId,
                        new Minute(number, 1, id),
                        (minute, fresh) -> minute.number() != number
                                ? fresh
                                : minute.kept() < MOST_A_MINUTE ? new Minute(number, minute.kept() + 1, id) : minute)
                .lastKept();
        if (last.equals(id)) {
            return true;
        }
        suppressed.merge(last, 1L, Long::sum);
        return false;
    }

    /** How many were counted since the last time, by the one kept before them. Forgets minutes that are over. */
    Map<UUID, Long> takeSuppressed(Instant now) {
        minutes.values().removeIf(minute -> minute.number() < number(now));
        Map<UUID, Long> taken = new HashMap<>();
        for (UUID id : suppressed.keySet()) {
            Long count = suppressed.remove(id);
            if (count != null) {
                taken.put(id, count);
            }
        }
        return taken;
    }

    private static long number(Instant now) {
        return now.toEpochMilli() / MINUTE_MS;
    }
}
