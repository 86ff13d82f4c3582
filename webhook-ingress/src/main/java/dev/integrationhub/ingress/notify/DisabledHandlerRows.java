package dev.integrationhub.ingress.notify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.integrationhub.ingress.notify.Notification.DisabledHandler;

/** Finds the events of handlers that were disabled, and what the handlers are called now. */
@Component
class DisabledHandlerRows {
    private static final String NEWS = """
            with disabled as materialized (
                select convert_from(payload, 'UTF8')::jsonb as event, time_stamp, global_index
                from event_store.domain_event
                where payload_type = 'handler.disabled'
                  and tx_id >= pg_snapshot_xmin(cast(:told as pg_snapshot))
                  and not pg_visible_in_snapshot(tx_id, cast(:told as pg_snapshot))
                  and pg_visible_in_snapshot(tx_id, cast(:now as pg_snapshot)))
            select (event ->> 'integrationId')::uuid as integration_id, (event ->> 'handlerId')::uuid as handler_id,
                   event ->> 'reason' as reason, time_stamp, i.name as integration_name, r.handler_name
            from disabled
            left join ingress.route r on r.handler_id = (event ->> 'handlerId')::uuid
            left join ingress.routed_integration i on i.integration_id = (event ->> 'integrationId')::uuid
            order by global_index""";

    private final JdbcClient jdbc;

    DisabledHandlerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Each handler once, with what was said of it last. */
    List<DisabledHandler> news(ChannelState state) {
        Instant earliest = state.since().minus(ChannelState.MOST_SKEW);
        Map<UUID, DisabledHandler> byHandler = new LinkedHashMap<>();
        jdbc
                .sql(NEWS)
                .param("told", state.told())
                .param("now", state.now())
                .query(DisabledHandlerRows::handler)
                .list()
                .stream()
                .filter(handler -> !handler.disabledAt().isBefore(earliest))
                .forEach(handler -> byHandler.put(handler.handlerId(), handler));
        return List.copyOf(byHandler.values());
    }

    private static DisabledHandler handler(ResultSet row, int number) throws SQLException {
        return new DisabledHandler(
                row.getObject("integration_id", UUID.class),
                row.getString("integration_name"),
                row.getObject("handler_id", UUID.class),
                row.getString("handler_name"),
                row.getString("reason"),
                DateTimeFormatter.ISO_DATE_TIME.parse(row.getString("time_stamp"), Instant::from));
    }
}
