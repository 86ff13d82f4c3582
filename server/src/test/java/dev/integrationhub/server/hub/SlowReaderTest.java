package dev.integrationhub.server.hub;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A client that asks for a long list and stops reading it, where one request at a time is worked on. */
class SlowReaderTest {
    private static final int ROWS = 100_000;

    @Test
    void holdsNoConnectionOfTheDatabaseAndIsGivenUp(@TempDir Path data) throws IOException {
        Map<String, Object> settings =
                Map.of("hub.max-concurrent-requests", 2, "server.tomcat.connection-timeout", "2s");
        try (Hub hub = Hub.start(data, settings);
                Socket client = new Socket()) {
            fill(hub.bean(JdbcClient.class));
            client.setReceiveBufferSize(4096);
            client.connect(
                    new InetSocketAddress(hub.base().getHost(), hub.base().getPort()));
            client.getOutputStream()
                    .write(("GET /integrations HTTP/1.1\r\nHost: " + hub.base().getAuthority() + "\r\nAuthorization: "
                                    + Hub.BEARER + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream answer = client.getInputStream();
            assertThat(answer.read()).isEqualTo('H');

            await(() -> hub.get("/integrations?size=1").status() == 503);
            await(() -> heldConnections(hub.bean(JdbcClient.class)) == 0);
            await(() -> hub.get("/integrations?size=1").status() == 200);

            assertThat(entries(answer)).isLessThan(ROWS);
        }
    }

    private static void fill(JdbcClient jdbc) {
        jdbc.sql("""
                        insert into integration_view
                        select gen_random_uuid(), 0, now(), now(), now(), null, 0, n.name, n.name
                        from (select 'stalled ' || repeat('x', 180) || ' ' || i as name from generate_series(1, ?) i) n""").param(ROWS).update();
    }

    private static long heldConnections(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from pg_stat_activity where datname = current_database()"
                        + " and state like 'idle in transaction%' and query like '%integration_view%'")
                .query(Long.class)
                .single();
    }

    private static long entries(InputStream answer) {
        long entries = 0;
        try {
            for (int c = answer.read(); c >= 0; c = answer.read()) {
                entries += c == '{' ? 1 : 0;
            }
        } catch (IOException e) {
            // The server has closed the connection in the middle of the answer.
        }
        return entries;
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited long enough").isLessThan(deadline);
            LockSupport.parkNanos(5_000_000);
        }
    }
}
