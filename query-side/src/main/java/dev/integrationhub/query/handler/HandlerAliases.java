package dev.integrationhub.query.handler;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.api.webhook.HandlerAlias;

import static java.time.ZoneOffset.UTC;

/** Finds the former names of the handlers of an integration. */
@Component
class HandlerAliases {
    private final HandlerAliasViewRepository views;
    private final JdbcClient jdbc;
    private final Clock clock;

    HandlerAliases(HandlerAliasViewRepository views, JdbcClient jdbc, Clock clock) {
        this.views = views;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By handler, the latest last. */
    Map<UUID, List<HandlerAlias>> of(UUID integrationId) {
        List<HandlerAliasView> all = views.findByIntegrationIdOrderByEndsAtAscNameAsc(integrationId);
        Set<String> taken = takenElsewhere(
                integrationId, all.stream().map(view -> view.alias().name()).toList());
        Map<UUID, List<HandlerAlias>> byHandler = new HashMap<>();
        for (HandlerAliasView view : all) {
            if (!taken.contains(view.alias().name())) {
                byHandler
                        .computeIfAbsent(view.handlerId(), first -> new ArrayList<>())
                        .add(view.alias());
            }
        }
        return byHandler;
    }

    /** Somebody else may have taken a name once its time was over, or while the integration was deleted; its events do not say it. */
    private Set<String> takenElsewhere(UUID integrationId, List<String> names) {
        if (names.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql("select name from event_store.name_claim where kind = 'handler' and name = any(?)"
                        + " and stream_id <> ? and (alias_until is null or alias_until > ?)")
                .params(
                        names.toArray(String[]::new),
                        StreamId.integration(integrationId),
                        clock.instant().atOffset(UTC))
                .query(String.class)
                .list());
    }
}
