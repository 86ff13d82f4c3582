package dev.integrationhub.ingress.notify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.integrationhub.ingress.notify.Notification.DeadLetters;
import dev.integrationhub.ingress.notify.Notification.OfHandler;

/** Counts the deliveries that were given up. */
@Component
class DeadLetterRows {
    // Transactions of before a restore may have numbers of today's: those are told apart by the time.
    private static final String NEWS = """
            select g.*, i.name as integration_name
            from (select integration_id, handler_id, reason, max(handler_name) as handler_name, count(*) as deliveries,
                         min(delivery_id::text) as first_delivery, max(delivery_id::text) as last_delivery
                  from ingress.delivery
                  where status = 'dead-lettered'
                    and dead_lettered_in >= pg_snapshot_xmin(cast(:told as pg_snapshot))
                    and not pg_visible_in_snapshot(dead_lettered_in, cast(:told as pg_snapshot))
                    and pg_visible_in_snapshot(dead_lettered_in, cast(:now as pg_snapshot))
                    and changed_at >= :since
                  group by integration_id, handler_id, reason) g
            left join ingress.routed_integration i using (integration_id)
            order by g.handler_id, g.reason""";

    private final JdbcClient jdbc;

    DeadLetterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Group(
            UUID integrationId,
            @Nullable String integrationName,
            UUID handlerId,
            String handlerName,
            String reason,
            long count,
            String first,
            String last) {}

    DeadLetters news(ChannelState state) {
        Map<UUID, List<Group>> handlers = new LinkedHashMap<>();
        jdbc.sql(NEWS)
                .param("told", state.told())
                .param("now", state.now())
                .param("since", state.since().minus(ChannelState.MOST_SKEW).atOffset(ZoneOffset.UTC))
                .query(DeadLetterRows::group)
                .list()
                .forEach(group -> handlers.computeIfAbsent(group.handlerId(), id -> new ArrayList<>())
                        .add(group));
        List<OfHandler> all = handlers.values().stream()
                .map(DeadLetterRows::together)
                .sorted(Comparator.comparingLong(OfHandler::count).reversed())
                .toList();
        return new DeadLetters(all.stream().mapToLong(OfHandler::count).sum(), Listed.of(all));
    }

    private static OfHandler together(List<Group> groups) {
        Group one = groups.get(0);
        SortedMap<String, Long> reasons = new TreeMap<>();
        groups.forEach(group -> reasons.put(group.reason(), group.count()));
        return new OfHandler(
                one.integrationId(),
                one.integrationName(),
                one.handlerId(),
                one.handlerName(),
                groups.stream().mapToLong(Group::count).sum(),
                reasons,
                Stream.of(
                                groups.stream().map(Group::first).min(Comparator.naturalOrder()),
                                groups.stream().map(Group::last).max(Comparator.naturalOrder()))
                        .flatMap(Optional::stream)
                        .distinct()
                        .map(UUID::fromString)
                        .toList());
    }

    private static Group group(ResultSet row, int number) throws SQLException {
        String reason = row.getString("reason");
        return new Group(
                row.getObject("integration_id", UUID.class),
                row.getString("integration_name"),
                row.getObject("handler_id", UUID.class),
                row.getString("handler_name"),
                reason == null ? "unknown" : reason,
                row.getLong("deliveries"),
                row.getString("first_delivery"),
                row.getString("last_delivery"));
    }
}
