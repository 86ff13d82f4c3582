package dev.integrationhub.server.hub;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A client that replays a long history and takes its time over it. */
class SlowEventReaderTest {
    private static final int EVENTS = 100_000;

    @Test
    void getsEveryEventAndHoldsNoConnectionOfTheDatabase(@TempDir Path data) throws Exception {
        try (Hub hub = Hub.start(data, Map.of());
                Socket client = new Socket()) {
            String integration =
                    hub.post("/integrations", "{\"name\":\"long\"}").expect(201).id();
            fill(hub.bean(JdbcClient.class), integration);
            client.setReceiveBufferSize(4096);
            client.connect(
                    new InetSocketAddress(hub.base().getHost(), hub.base().getPort()));
            client.getOutputStream()
                    .write(("GET /integrations/" + integration + "/events HTTP/1.0\r\nHost: "
                                    + hub.base().getAuthority() + "\r\nAuthorization: " + Hub.BEARER + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8), 1024);
            assertThat(answer.readLine()).startsWith("HTTP/1.1 200");
            // By now the server waits for the client.
            LockSupport.parkNanos(1_000_000_000);
            assertThat(sent(answer, 100)).isEqualTo(100);
            HikariDataSource pool = hub.bean(DataSource.class).unwrap(HikariDataSource.class);
            RunningHub.await(() -> pool.getHikariPoolMXBean().getActiveConnections() == 0);

            assertThat(100 + sent(answer, Integer.MAX_VALUE)).isEqualTo(EVENTS + 1);
        }
    }

    /** How many events there are in the next so many lines. */
    private static long sent(BufferedReader answer, int most) throws IOException {
        long events = 0;
        for (String line = ""; events < most && line != null; ) {
            line = answer.readLine();
            events += line != null && line.startsWith("{\"id\":") ? 1 : 0;
        }
        return events;
    }

    /** Of a kind that nobody waits for to be projected. */
    private static void fill(JdbcClient jdbc, String integration) {
        jdbc.sql("""
                        insert into event_store.domain_event
                            (aggregate_identifier, sequence_number, event_identifier, type, payload_type, payload_revision,
                             time_stamp, payload, meta_data)
                        select 'integration:' || ?, i, gen_random_uuid()::text, 'delivery', 'delivery.succeeded', '1',
                            '2026-01-01T00:00:00Z', convert_to('{"text":"' || repeat('x', 300) || '"}', 'UTF8'),
                            convert_to('{}', 'UTF8')
                        from generate_series(1, ?) i""").params(integration, EVENTS).update();
    }
}
