package dev.integrationhub.ingress.store;

import java.util.Set;
import java.util.UUID;

import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.integrationhub.api.delivery.event.DeliveryDeadLettered;
import dev.integrationhub.api.delivery.event.DeliveryPayloadErased;
import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.ingress.store.DeliveryStatus.Status;
import dev.integrationhub.platform.outbound.Headers;
import dev.integrationhub.platform.test.TestDatabase;

import static dev.integrationhub.ingress.store.StoreFixture.webhook;
import static org.assertj.core.api.Assertions.assertThat;

class PayloadsTest {
    private static StoreFixture hub;

    private final UUID handlerId = UUID.randomUUID();

    @BeforeAll
    static void start() {
        hub = new StoreFixture(TestDatabase.createMigrated());
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void erasesTheBytesAndKeepsTheDigest() {
        UUID id = hub.append(webhook(handlerId, null, "personal")).deliveryId();
        UUID another = hub.append(webhook(handlerId, null, "other")).deliveryId();

        assertThat(hub.payloads.erase(id)).isTrue();
        assertThat(hub.payloads.erase(id)).as("again").isFalse();
        assertThat(hub.payloads.erase(UUID.randomUUID())).as("of nothing").isFalse();

        StoredPayload erased = hub.payloads.find(id).orElseThrow();
        assertThat(erased.body()).isEmpty();
        assertThat(erased.headers()).isEqualTo(Headers.NONE);
        assertThat(erased.query()).isNull();
        assertThat(erased.erasedAt()).isNotNull();
        assertThat(hub.engine.readEvents(StreamId.delivery(id)).asStream())
                .last()
                .extracting(DomainEventMessage::getPayload)
                .isEqualTo(new DeliveryPayloadErased(id));
        assertThat(hub.statuses.received(id).orElseThrow().payloadSize()).isEqualTo(8);
        assertThat(hub.payloads.find(another).orElseThrow().body()).isNotEmpty();
    }

    @Test
    void tellsTheSenderHowFarADeliveryIs() {
        UUID id = hub.append(webhook(handlerId, "its id", "a")).deliveryId();
        assertThat(hub.statuses.find(handlerId, id).orElseThrow().status()).isEqualTo(Status.ACCEPTED);

        hub.jdbc.update("update ingress.delivery set worker_id = ? where delivery_id = ?", Entries.WORKER, id);
        hub.outcomes
                .store(Entries.outcome(
                        new DeliveryDeadLettered(id, 1, 500, 3, null, null, "gone"), DeliveryState.DEAD_LETTERED, null))
                .join();
        assertThat(hub.statuses.find(handlerId, id).orElseThrow().status()).isEqualTo(Status.FAILED);

        hub.outcomes.store(Entries.delivered(id)).join();
        hub.payloads.erase(id);
        DeliveryStatus status = hub.statuses
                .findByProviderId(handlerId, Set.of("another form", "its id"))
                .orElseThrow();
        assertThat(status.deliveryId()).isEqualTo(id);
        assertThat(status.status()).isEqualTo(Status.DELIVERED);
        assertThat(status.at())
                .isEqualTo(
                        hub.engine.readEvents(StreamId.delivery(id), 2).next().getTimestamp());
    }

    @Test
    void tellsNothingOfOtherHandlers() {
        UUID id = hub.append(webhook(handlerId, "its id", "a")).deliveryId();
        UUID stranger = UUID.randomUUID();

        assertThat(hub.statuses.find(stranger, id)).isEmpty();
        assertThat(hub.statuses.findByProviderId(stranger, Set.of("its id"))).isEmpty();
        assertThat(hub.statuses.find(handlerId, UUID.randomUUID())).isEmpty();
    }

    @Test
    void doesNotNoteAnOutcomeOfNothing() {
        UUID nothing = UUID.randomUUID();

        hub.outcomes.store(Entries.delivered(nothing)).join();

        assertThat(hub.engine.readEvents(StreamId.delivery(nothing)).hasNext()).isFalse();
    }
}
