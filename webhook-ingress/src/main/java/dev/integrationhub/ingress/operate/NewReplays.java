package dev.integrationhub.ingress.operate;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.delivery.event.DeliveryReplayed;
import dev.integrationhub.ingress.store.DeliveryEvents;
import dev.integrationhub.platform.eventstore.PreparedEvent;

/** Makes new deliveries of former ones; whichever process looks for work next takes them up. */
@Component
public class NewReplays {
    private static final String INSERT = """
            insert into ingress.delivery (delivery_id, integration_id, handler_id, handler_name, received_at, provider_id,
                                          payload_of, status, changed_at, next_attempt_at, ordering_key)
            select r.id, d.integration_id, d.handler_id, d.handler_name, :at, d.provider_id,
                   d.payload_of, 'pending', :at, :at, d.ordering_key
            from unnest(:ids::uuid[], :former::uuid[]) as r (id, former) join ingress.delivery d on d.delivery_id = r.former""";

    private final JdbcClient jdbc;
    private final DeliveryEvents events;
    private final DeliveryChanges changes;
    private final Clock clock;

    NewReplays(JdbcClient jdbc, DeliveryEvents events, DeliveryChanges changes, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Makes them, with their events, within the present transaction.
     *
     * @param metadata of the events: who wants it
     */
    public void insert(List<NewReplay> replays, Map<String, String> metadata) {
        Instant now = clock.instant();
        jdbc.sql(INSERT)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("ids", replays.stream().map(NewReplay::id).toArray(UUID[]::new))
                .param(
                        "former",
                        replays.stream().map(replay -> replay.of().id()).toArray(UUID[]::new))
                .update();
        changes.append(
                replays.stream().map(replay -> event(replay, now, metadata)).toList());
    }

    private PreparedEvent event(NewReplay replay, Instant now, Map<String, String> metadata) {
        DeliveryRow of = replay.of();
        return events.first(
                new DeliveryReplayed(replay.id(), of.payloadOf(), of.integrationId(), of.handlerId()), now, metadata);
    }
}
