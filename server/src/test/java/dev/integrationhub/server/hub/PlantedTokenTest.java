package dev.integrationhub.server.hub;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import dev.integrationhub.platform.database.Database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** A token goes all its ways through a hub that logs everything it can, and is found nowhere afterwards. */
class PlantedTokenTest {
    private final List<String> tokens = new ArrayList<>();
    private final ConcurrentLinkedQueue<String> logged = new ConcurrentLinkedQueue<>();
    private final List<String> answered = new ArrayList<>();

    @Test
    void isFoundNowhere(@TempDir Path data) throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Logger ours = (Logger) LoggerFactory.getLogger("dev.integrationhub");
        Level before = ours.getLevel();
        LogLines lines = new LogLines();
        lines.start();
        Map<String, String> stored;
        try (Hub hub = Hub.start(data, Map.of())) {
            // Not earlier: the start of a hub takes away the appenders that it did not make.
            root.addAppender(lines);
            ours.setLevel(Level.TRACE);
            LoggerFactory.getLogger(PlantedTokenTest.class).info("This line shows that lines are seen");
            go(hub);
            stored = AllTables.of(hub.bean(Database.class));
        } finally {
            ours.setLevel(before);
            root.detachAppender(lines);
        }

        assertThat(logged).isNotEmpty().noneMatch(this::shows);
        assertThat(answered).noneMatch(this::shows);
        assertThat(stored)
                .containsKeys("access.access_token", "event_store.domain_event", "event_store.idempotent_request")
                .allSatisfy((table, rows) -> assertThat(shows(rows)).isFalse());
    }

    private void go(Hub hub) {
        TokenMaker editor = TokenMaker.with(hub, "editor");
        String body = "{\"name\":\"ci\",\"scopes\":[\"integrations:read\",\"integrations:write\"]}";
        Answer made = editor.send("POST", "/access-tokens", body, "Idempotency-Key", "planted")
                .expect(201);
        String path = "/access-tokens/" + made.id();
        String first = plant(made);
        String second = plant(editor.send("POST", path + "/rotate", "{}", "Idempotency-Key", "planted")
                .expect(200));
        for (String token : List.of(first, second)) {
            Hub machine = hub.as("X-Access-Token", token);
            String integration = "{\"name\":\"" + RunningHub.unique("planted") + "\"}";
            machine.post("/integrations", integration, "Idempotency-Key", "planted-" + tokens.indexOf(token))
                    .expect(201);
            keep(machine.post("/integrations", "{").expect(400));
            keep(hub.as().get("/integrations?access_token=" + token).expect(401));
            keep(hub.as("Authorization", "Basic " + token).get("/integrations").expect(401));
        }
        keep(editor.get(path).expect(200));
        keep(editor.get("/access-tokens").expect(200));
        keep(editor.delete(path).expect(204));
        keep(hub.as("X-Access-Token", second).get("/integrations").expect(401));
    }

    private String plant(Answer shown) {
        tokens.add(shown.text("token"));
        return shown.text("token");
    }

    private void keep(Answer answer) {
        answered.add(answer.response().headers().map() + answer.response().body());
    }

    /** As it is, or in a form that hides nothing; PostgreSQL writes bytes as hexadecimal digits. */
    private boolean shows(String text) {
        return tokens.stream()
                .flatMap(token -> Stream.of(
                        token,
                        HexFormat.of().formatHex(token.getBytes(UTF_8)),
                        Base64.getEncoder()
                                .withoutPadding()
                                .encodeToString(token.getBytes(UTF_8))
                                .substring(0, 40)))
                .anyMatch(text::contains);
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
