package dev.integrationhub.platform.projection;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What of the events a processor has before it.
 *
 * @param position of the last event that it has passed; null before the first
 * @param events how many, {@value #MOST} at most
 * @param isMore whether they are more
 * @param since when the first of them was stored; null if there is none
 */
public record Backlog(
        @Nullable Long position,
        long events,
        boolean isMore,
        @Nullable Instant since) {
    private static final long MOST = 100_000;

    /** That of a processor, whichever process works for it. */
    public static Backlog of(JdbcClient jdbc, String processor) {
        Optional<Long> place = jdbc.sql("""
                        select min((convert_from(token, 'UTF8')::jsonb ->> 'index')::bigint)
                        from event_store.processor_token where processor_name = ?""").param(processor).query(Long.class).optional();
        return jdbc.sql("""
                        select count(*) as events, min(time_stamp) as since
                        from (select time_stamp from event_store.domain_event where global_index > ? order by global_index limit ?) behind""")
                .param(place.orElse(-1L))
                .param(MOST + 1)
                .query((row, n) -> {
                    long events = row.getLong("events");
                    String since = row.getString("since");
                    return new Backlog(
                            place.filter(position -> position >= 0).orElse(null),
                            Math.min(events, MOST),
                            events > MOST,
                            since == null ? null : Instant.parse(since));
                })
                .single();
    }
}
