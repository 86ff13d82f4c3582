package dev.integrationhub.ingress.test;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.api.integration.event.IntegrationEvent;
import dev.integrationhub.platform.id.Uuid7;

/** Numbers events as their streams would, and lets each happen a second after the one before. */
public class Messages {
    private final Map<UUID, AtomicLong> next = new ConcurrentHashMap<>();
    private final AtomicLong seconds = new AtomicLong(1_700_000_000L);

    public DomainEventMessage<?> of(IntegrationEvent event) {
        return of(event, skip(event.integrationId()));
    }

    public DomainEventMessage<?> of(IntegrationEvent event, long sequence) {
        return new GenericDomainEventMessage<>(
                StreamId.INTEGRATION,
                StreamId.integration(event.integrationId()),
                sequence,
                event,
                MetaData.with("actorType", "anonymous"),
                Uuid7.next().toString(),
                Instant.ofEpochSecond(seconds.getAndIncrement()));
    }

    /** Takes the next sequence number of a stream. */
    public long skip(UUID integrationId) {
        return next.computeIfAbsent(integrationId, id -> new AtomicLong()).getAndIncrement();
    }
}
