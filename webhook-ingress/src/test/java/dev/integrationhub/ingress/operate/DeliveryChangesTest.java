package dev.integrationhub.ingress.operate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.RepeatedTest;

import dev.integrationhub.api.delivery.event.DeliveryAttemptFailed;
import dev.integrationhub.api.delivery.event.DeliveryCancelled;
import dev.integrationhub.ingress.operate.DeliveryFixture.Handler;
import dev.integrationhub.platform.eventstore.PreparedEvent;

import static org.assertj.core.api.Assertions.assertThat;

class DeliveryChangesTest {
    private static final DeliveryFixture HUB = new DeliveryFixture();
    private static final Instant LATER = Instant.parse("2026-11-22T12:00:05Z");

    @RepeatedTest(30)
    void isMadeThoughAnOutcomeOfTheSameDeliveryComesInBetween() throws Exception {
        UUID id = HUB.webhook(Handler.some(), "a");
        CyclicBarrier begin = new CyclicBarrier(2);

        CompletableFuture<Void> outcome = CompletableFuture.runAsync(() -> {
            await(begin);
            for (int attempt = 1; attempt <= 3; attempt++) {
                HUB.happens(new DeliveryAttemptFailed(id, attempt, 500, 1, null, null, LATER));
            }
        });
        await(begin);
        cancel(id);
        outcome.get(20, TimeUnit.SECONDS);

        assertThat(HUB.rows.find(id).orElseThrow().status()).isEqualTo("cancelled");
        assertThat(HUB.jdbc
                        .sql("select sequence_number from event_store.domain_event where aggregate_identifier = ?"
                                + " order by sequence_number")
                        .param("delivery:" + id)
                        .query(Long.class)
                        .list())
                .containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    private static void cancel(UUID id) {
        PreparedEvent cancelled = HUB.events.next(new DeliveryCancelled(id, "by-operator"));
        HUB.changes.perform(() -> {
            DeliveryRow row = HUB.rows.lock(id).orElseThrow();
            HUB.rows.cancel(row.id(), "by-operator", LATER);
            HUB.changes.append(List.of(cancelled));
            return row;
        });
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
