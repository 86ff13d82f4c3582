package dev.integrationhub.ingress.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** A test against the running ingress. It is shared, so a test makes its own integrations. */
@SpringBootTest(
        classes = IngressApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hub.port=0",
            "server.port=0",
            "hub.egress.allow=127.0.0.0/8",
            "hub.data-dir=target/test-data",
            "hub.delivery.breaker-pause=1s",
            "hub.delivery.worker-timeout=5s"
        })
public abstract class IngressTest {
    protected static final TargetServer TARGET = new TargetServer();

    private static final Duration LONGEST_DELIVERY = Duration.ofSeconds(30);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Autowired
    protected Events events;

    @Autowired
    protected JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void integCore(DynamicPropertyRegistry properties) {
        properties.add("hub.integ-core.base-url", () -> TARGET.url("/integ-core"));
    }

    @BeforeEach
    void forget() {
        TARGET.reset();
    }

    /** Else the next test would take a delivery of this one for its own. */
    @AfterEach
    protected final void endDeliveries() {
        long deadline = System.nanoTime() + LONGEST_DELIVERY.toNanos();
        while (pending() > 0) {
            jdbc.sql("update ingress.delivery set status = 'cancelled' where status = 'pending' and worker_id is null")
                    .update();
            assertThat(System.nanoTime()).as("when all had ended").isLessThan(deadline);
            LockSupport.parkNanos(5_000_000);
        }
    }

    private long pending() {
        return jdbc.sql("select count(*) from ingress.delivery where status = 'pending'")
                .query(Long.class)
                .single();
    }

    protected HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    protected HttpResponse<String> post(String path, String body) {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    protected HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
