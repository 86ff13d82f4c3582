package dev.integrationhub.ingress.store;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.platform.eventstore.PreparedEvent;

import static org.assertj.core.api.Assertions.assertThat;

class WaitingEntriesTest {
    @Test
    void takesSoManyAndNoMore() throws InterruptedException {
        WaitingEntries waiting = new WaitingEntries(2, 1000);

        assertThat(waiting.offer(entry(1))).isTrue();
        assertThat(waiting.offer(entry(1))).isTrue();
        assertThat(waiting.offer(entry(1))).isFalse();
        assertThat(waiting.takeGroup(10, 1000, 0)).hasSize(2);
        assertThat(waiting.offer(entry(1))).isTrue();
    }

    @Test
    void takesSoManyBytesAndNoMore() throws InterruptedException {
        WaitingEntries waiting = new WaitingEntries(10, 100);

        assertThat(waiting.offer(entry(60))).isTrue();
        assertThat(waiting.offer(entry(60))).isFalse();
        assertThat(waiting.offer(entry(40))).isTrue();
        assertThat(waiting.takeGroup(10, 1000, 0)).hasSize(2);
        assertThat(waiting.offer(entry(500))).as("larger than all the room").isTrue();
    }

    @Test
    void boundsAGroup() throws InterruptedException {
        WaitingEntries waiting = new WaitingEntries(10, 1000);
        for (int i = 0; i < 5; i++) {
            waiting.offer(entry(10));
        }

        assertThat(waiting.takeGroup(2, 1000, 0)).hasSize(2);
        assertThat(waiting.takeGroup(10, 25, 0)).hasSize(2);
        assertThat(waiting.takeGroup(10, 1, 0)).hasSize(1);
        assertThat(waiting.takeGroup(10, 1, 0)).isEmpty();
    }

    private static final UUID ID = new UUID(0, 0);
    private static final NewPayload NOTHING =
            new NewPayload(ID, ID, ID, Instant.EPOCH, null, "POST", "/", null, new byte[0], null, new byte[0]);
    private static final NewDelivery DELIVERY =
            new NewDelivery(ID, ID, ID, "orders", Instant.EPOCH, null, ID, Instant.EPOCH, null, null);

    private static Entry entry(int size) {
        return Entry.received(
                new PreparedEvent(
                        StreamId.DELIVERY,
                        StreamId.delivery(new UUID(0, 0)),
                        0L,
                        "id",
                        "some.event",
                        "1",
                        "now",
                        new byte[size],
                        new byte[0]),
                new Entry.NewWebhook(NOTHING, DELIVERY),
                System.nanoTime() + 1_000_000_000L);
    }
}
