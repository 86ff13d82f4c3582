package dev.integrationhub.server.hub;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.slf4j.LoggerFactory;

import dev.integrationhub.platform.database.Database;
import dev.integrationhub.platform.database.DatabaseAddress;

import static org.assertj.core.api.Assertions.assertThat;

/** A secret goes all its ways through a hub that logs everything it can, and is found nowhere afterwards. */
class PlantedSecretTest {
    private static final String PLANTED = "planted-" + UUID.randomUUID();

    private final ConcurrentLinkedQueue<String> logged = new ConcurrentLinkedQueue<>();
    private final List<String> refusals = new ArrayList<>();
    private final Set<String> traces = new HashSet<>(traces(PLANTED.getBytes(StandardCharsets.UTF_8)));

    @Test
    void isFoundNowhere(@TempDir Path data) throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Logger ours = (Logger) LoggerFactory.getLogger("dev.integrationhub");
        Level before = ours.getLevel();
        LogLines lines = new LogLines();
        lines.start();
        try (Hub hub = Hub.start(data, Map.of("hub.secrets.reveal-in-browser", "true"))) {
            // Not earlier: the start of a hub takes away the appenders that it did not make.
            root.addAppender(lines);
            ours.setLevel(Level.TRACE);
            LoggerFactory.getLogger(PlantedSecretTest.class).info("This line shows that lines are seen");
            go(hub);
            dump(hub.bean(Database.class));
        } finally {
            ours.setLevel(before);
            root.detachAppender(lines);
        }

        assertThat(logged).isNotEmpty().noneMatch(this::shows);
        assertThat(refusals).hasSizeGreaterThan(5).noneMatch(this::shows);
    }

    private void go(Hub hub) {
        String at = "/integrations/"
                + hub.post("/integrations", "{\"name\":\"planted\"}").id();
        String secrets = at + "/secrets";
        String body = "{\"key\":\"K\",\"value\":\"" + PLANTED + "\"}";
        String one = secrets + "/"
                + hub.post(secrets, body, "Idempotency-Key", "planted")
                        .expect(201)
                        .id();
        hub.post(secrets, body, "Idempotency-Key", "planted").expect(201);
        hub.put(one, "{\"value\":\"" + PLANTED + "-2\"}").expect(200);
        hub.send("POST", one + "/versions/1/restore", null).expect(200);
        String reveal = "{\"reason\":\"to plant it\"}";
        assertThat(hub.post(one + "/reveal", reveal, "Idempotency-Key", "planted-too")
                        .expect(200)
                        .text("value"))
                .isEqualTo(PLANTED);
        hub.post(at + "/credentials", body, "Idempotency-Key", "planted-credential")
                .expect(201);
        String signing = hub.post(at + "/signing-secret/reveal", reveal, "Idempotency-Key", "planted-signing")
                .expect(200)
                .text("value");
        traces.addAll(traces(Base64.getDecoder().decode(signing.substring("whsec_".length()))));
        hub.post(at + "/signing-secret/rotate", "{}", "Idempotency-Key", "planted-rotation")
                .expect(200);

        refuse(hub.post(secrets, body), 409);
        refuse(hub.post(secrets, "{\"key\":\"\",\"value\":\"" + PLANTED + "\"}"), 422);
        refuse(hub.post(secrets, "{\"key\":\"K\",\"value\":\"" + PLANTED + "\",\"hint\":7}"), 422);
        refuse(hub.post(secrets, "{\"key\":\"K\",\"value\":{\"" + PLANTED + "\":1}}"), 422, 400);
        refuse(hub.post(secrets, "{\"key\":\"K\",\"value\":\"" + PLANTED + "\""), 400);
        refuse(hub.put(one, "{\"value\":\"" + PLANTED + "\",\"overlap\":\"never\"}"), 422);
        refuse(hub.post("/integrations/" + UUID.randomUUID() + "/secrets", body), 404);
        refuse(hub.put(one, "{\"value\":\"" + PLANTED + "\"}", "If-Match", "\"0\""), 412);
        hub.delete(one).expect(204);
        refuse(hub.put(one, "{\"value\":\"" + PLANTED + "\"}"), 404);
    }

    private void refuse(Answer answer, Integer... statuses) {
        assertThat(answer.status()).as("%s", answer).isIn((Object[]) statuses);
        refusals.add(answer.response().body());
    }

    /** Every table of the database as {@code pg_dump} would write it, as the one role or as the other. */
    private void dump(Database database) throws SQLException, IOException {
        Set<String> unread = new HashSet<>();
        Set<String> read = new HashSet<>();
        for (DatabaseAddress role : List.of(database.owner(), database.application())) {
            try (Connection connection =
                    DriverManager.getConnection(role.jdbcUrl(), role.username(), role.password())) {
                tables(connection, "true", unread);
                Set<String> mine = new HashSet<>();
                tables(connection, "has_table_privilege(format('%I.%I', schemaname, tablename), 'select')", mine);
                for (String table : mine) {
                    ByteArrayOutputStream rows = new ByteArrayOutputStream();
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut("copy (select * from " + table + ") to stdout", rows);
                    assertThat(shows(rows.toString(StandardCharsets.UTF_8)))
                            .as(table)
                            .isFalse();
                }
                read.addAll(mine);
            }
        }
        assertThat(read)
                .containsAll(unread)
                .contains("event_store.domain_event", "event_store.idempotent_request", "read_model.secret_view");
    }

    private static void tables(Connection connection, String condition, Set<String> into) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select format('%I.%I', schemaname, tablename) from pg_tables"
                        + " where schemaname not in ('pg_catalog', 'information_schema') and " + condition)) {
            while (rows.next()) {
                into.add(rows.getString(1));
            }
        }
    }

    private boolean shows(String text) {
        return traces.stream().anyMatch(text::contains);
    }

    /** As it is, or in a form that hides nothing; PostgreSQL writes bytes as hexadecimal digits. */
    private static List<String> traces(byte[] secret) {
        return List.of(
                new String(secret, StandardCharsets.ISO_8859_1),
                HexFormat.of().formatHex(secret),
                Base64.getEncoder().withoutPadding().encodeToString(secret).substring(0, 40));
    }

    private final class LogLines extends AppenderBase<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent event) {
            logged.add(event.getFormattedMessage()
                    + (event.getThrowableProxy() == null
                            ? ""
                            : ThrowableProxyUtil.asString(event.getThrowableProxy())));
        }
    }
}
