package dev.integrationhub.server.hub;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Others have taken all connections of the pool. */
class WebhookOutageTest {
    private static final int POOL = 4;

    @Test
    void takesWebhooksWithoutAConnectionOfThePool(@TempDir Path data) throws SQLException {
        try (Hub hub = Hub.start(data, Map.of("hub.database.pool-size", POOL))) {
            String at = "/integrations/"
                    + hub.post("/integrations", "{\"name\":\"outage\"}")
                            .expect(201)
                            .id();
            hub.post(at + "/handlers", "{\"name\":\"outage\"}").expect(201);
            Hub known = hub.as("User-Agent", "known");
            known.post("/webhook/outage", "{}").expect(202);

            List<Connection> taken = takeAll(hub.bean(DataSource.class));
            try {
                known.post("/webhook/outage", "{}").expect(202);
                Answer refused = hub.as("User-Agent", "new").post("/webhook/outage", "{}");
                refused.expectProblem(503, "unavailable");
                assertThat(refused.header("Retry-After")).isPresent();
            } finally {
                for (Connection connection : taken) {
                    connection.close();
                }
            }

            hub.as("User-Agent", "new").post("/webhook/outage", "{}").expect(202);
        }
    }

    private static List<Connection> takeAll(DataSource pool) throws SQLException {
        List<Connection> taken = new ArrayList<>();
        for (int i = 0; i < POOL; i++) {
            taken.add(pool.getConnection());
        }
        return taken;
    }
}
