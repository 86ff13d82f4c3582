package dev.integrationhub.ingress.deliver;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.integrationhub.api.delivery.DeliverySettings;
import dev.integrationhub.ingress.test.Events;
import dev.integrationhub.ingress.test.IngressTest;
import dev.integrationhub.ingress.test.Integration;
import dev.integrationhub.platform.id.Uuid7;

import static org.assertj.core.api.Assertions.assertThat;

/** A target that answers at once, beside others of the same integration that do not answer, or are not there at all. */
class SkewedTargetsTest extends IngressTest {
    private static final int MANY = 250;
    private static final int SOME = 50;

    private final Integration integration = Integration.some();
    private final CountDownLatch opened = new CountDownLatch(1);
    private final AtomicInteger held = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer slow;

    @BeforeEach
    void start() throws IOException {
        slow = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        slow.setExecutor(threads);
        slow.createContext("/", exchange -> {
            held.incrementAndGet();
            try {
                opened.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        slow.start();
        events.append(integration.created("skewed " + integration.id()));
    }

    @AfterEach
    void stop() {
        opened.countDown();
        endDeliveries();
        slow.stop(0);
        threads.shutdownNow();
    }

    @Test
    void deliversToOneThatIsWellWhateverOthersDo() throws IOException {
        String hanging = handler("http://127.0.0.1:" + slow.getAddress().getPort() + "/");
        String dead = handler("http://127.0.0.1:" + freePort() + "/");
        String well = handler(TARGET.url("/well"));
        for (int i = 0; i < MANY; i++) {
            post("/webhook/" + hanging, "{}");
            post("/webhook/" + dead, "{}");
        }
        Events.await(() -> held.get() > 0);

        for (int i = 0; i < SOME; i++) {
            post("/webhook/" + well, "{}");
        }

        for (int i = 0; i < SOME; i++) {
            assertThat(TARGET.taken().uri()).isEqualTo("/well");
        }
        assertThat(opened.getCount()).isOne();
        assertThat(held.get()).isLessThan(MANY);
    }

    private String handler(String url) {
        UUID handlerId = Uuid7.next();
        String name = "skewed-" + handlerId;
        DeliverySettings hourly = new DeliverySettings(List.of("1h"), null, null, null, null, null, null);
        events.happen(integration.handler(
                handlerId, name, Integration.settings(null, url).with(hourly), "{\"timeout\":60000}"));
        return name;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
