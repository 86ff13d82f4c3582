package dev.integrationhub.server.hub;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static dev.integrationhub.server.hub.RunningHub.await;
import static org.assertj.core.api.Assertions.assertThat;

/** A hub that is told to stop ends what it has begun. */
class GracefulStopTest {
    private static final Duration WHILE_IT_STOPS = Duration.ofSeconds(2);

    @Test
    void storesTheOutcomeOfADeliveryThatWasUnderWay(@TempDir Path data) {
        try (HeldTarget target = new HeldTarget()) {
            Map<String, Object> settings = Map.of("hub.integ-core.base-url", target.baseUrl());
            Hub hub = Hub.start(data, settings);
            String integration =
                    hub.post("/integrations", "{\"name\":\"stop\"}").expect(201).id();
            hub.post("/integrations/" + integration + "/handlers", "{\"name\":\"stop\"}")
                    .expect(201);
            String delivery = hub.post("/webhook/stop", "{}")
                    .expect(202)
                    .json()
                    .get("deliveryId")
                    .asString();
            await(() -> target.waiting() == 1);

            CompletableFuture<Void> stopped = CompletableFuture.runAsync(hub::close);
            await(refusesConnections(hub));
            // Time for all to stop that does not wait for the delivery.
            LockSupport.parkNanos(WHILE_IT_STOPS.toNanos());
            target.release();
            stopped.join();

            try (Hub again = Hub.start(data, settings)) {
                assertThat(again.get("/webhook/stop/deliveries/" + delivery)
                                .expect(200)
                                .json()
                                .get("status")
                                .asString())
                        .isEqualTo("delivered");
            }
        }
    }

    @Test
    void doesNotWaitForThoseWhoWatchDeliveries(@TempDir Path data) {
        Hub hub = Hub.start(data, Map.of());
        String integration =
                hub.post("/integrations", "{\"name\":\"stop\"}").expect(201).id();
        try (EventSource source = EventSource.of(hub, "/integrations/" + integration + "/deliveries/stream")
                .live()) {
            long begin = System.nanoTime();

            hub.close();

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(15));
            await(source::isEnded);
        }
    }

    private static BooleanSupplier refusesConnections(Hub hub) {
        return () -> {
            try (Socket socket =
                    new Socket(InetAddress.getLoopbackAddress(), hub.base().getPort())) {
                return !socket.isConnected();
            } catch (ConnectException e) {
                return true;
            } catch (IOException e) {
                return false;
            }
        };
    }
}
