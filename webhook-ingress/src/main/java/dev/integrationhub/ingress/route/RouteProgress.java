package dev.integrationhub.ingress.route;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the routes are behind the events, as every process can see it: by the stored position of their event processor. */
@Component
class RouteProgress {
    private final JdbcClient jdbc;

    RouteProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A look at one moment.
     *
     * @param head the last event of the store, -1 for none
     * @param position the last event that the routes have passed
     * @param overtaken the first event before the position that was committed too late to be passed with its neighbours
     * @param known whether there is a route of the name
     */
    record Look(long head, long position, @Nullable Long overtaken, boolean known) {
        boolean hasPassed(long event) {
            return position >= event && (overtaken == null || overtaken > event);
        }
    }

    Look look(String handlerName) {
        return jdbc.sql("""
                        with stored as (
                            select convert_from(token, 'UTF8')::jsonb as token
                            from event_store.processor_token where processor_name = :processor
                        )
                        select coalesce((select max(global_index) from event_store.domain_event), -1) as head,
                               coalesce((select (token->>'index')::bigint from stored), -1) as position,
                               (select min(global_index) from event_store.domain_event where global_index in
                                   (select gap::bigint from stored, jsonb_array_elements_text(token->'gaps') gap)) as overtaken,
                               exists (select from ingress.route join ingress.routed_integration using (integration_id)
                                       where handler_name = :name and not deleted) as known""")
                .param("processor", RouteProcessor.GROUP)
                .param("name", handlerName)
                .query((row, n) -> new Look(
                        row.getLong("head"),
                        row.getLong("position"),
                        row.getObject("overtaken", Long.class),
                        row.getBoolean("known")))
                .single();
    }
}
