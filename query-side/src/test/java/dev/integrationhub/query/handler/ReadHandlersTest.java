package dev.integrationhub.query.handler;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.integration.HandlerSource;
import dev.integrationhub.api.integration.event.HandlerAdded;
import dev.integrationhub.api.integration.event.HandlerChanged;
import dev.integrationhub.api.integration.event.HandlerOrphaned;
import dev.integrationhub.api.integration.event.HandlerRemoved;
import dev.integrationhub.api.integration.event.IntegrationCreated;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.query.test.Api;
import dev.integrationhub.query.test.Events;
import dev.integrationhub.query.test.QuerySideTest;

import static org.assertj.core.api.Assertions.assertThat;

@QuerySideTest
class ReadHandlersTest {
    private final Events events;
    private final Api api;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final UUID integration = Uuid7.next();
    private final UUID handler = Uuid7.next();

    @Autowired
    ReadHandlersTest(Events events, Api api, JdbcClient jdbc, JsonMapper json) {
        this.events = events;
        this.api = api;
        this.jdbc = jdbc;
        this.json = json;
    }

    @Test
    void showsDefaultArgumentsAsTheyWereGiven() {
        String args =
                "{\"zeta\":1.10,\"alpha\":123456789012345678901234567890.5,\"n\":{\"b\":[1E+2,null],\"a\":\"ё\"}}";
        events.happen(
                new IntegrationCreated(integration, "bot", null),
                new HandlerAdded(
                        integration,
                        handler,
                        "message-received",
                        args(args),
                        HandlerSettings.EMPTY,
                        HandlerSource.MANUAL,
                        null,
                        null));

        Api.Answer answer = api.get(path());

        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.http().body()).contains("\"defaultArgs\":" + args);
        assertThat(answer.json().propertyNames())
                .containsExactly(
                        "id",
                        "integrationId",
                        "name",
                        "defaultArgs",
                        "createdAt",
                        "updatedAt",
                        "source",
                        "orphaned",
                        "enabled",
                        "webhookUrl",
                        "effectiveResponseMode",
                        "aliases",
                        "warnings");
        assertThat(answer.json().get("source").asString()).isEqualTo("manual");
        assertThat(answer.json().get("webhookUrl").asString())
                .isEqualTo("https://hooks.example.com/webhook/message-received");
        assertThat(api.get("/integrations/" + integration)
                        .json()
                        .get("handlerCount")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void staysOrphanedUntilASyncFindsItAgain() {
        synced("s-1");
        events.happen(new HandlerOrphaned(integration, handler, "left the document"));
        assertThat(api.get(path()).json().get("orphaned").asBoolean()).isTrue();

        events.happen(changed(List.of("description")));
        assertThat(api.get(path()).json().get("orphaned").asBoolean()).isTrue();

        events.happen(changed(List.of("orphaned")));
        assertThat(api.get(path()).json().get("orphaned").asBoolean()).isFalse();
        assertThat(api.get(path()).header("ETag")).isEqualTo("\"4\"");
        assertThat(api.get("/integrations/" + integration + "/handlers").json()).hasSize(1);

        events.happen(new HandlerRemoved(integration, handler, null));
        assertThat(api.get(path()).json().get("code").asString()).isEqualTo("handler-not-found");
        assertThat(api.get("/integrations/" + integration)
                        .json()
                        .get("handlerCount")
                        .asInt())
                .isZero();
    }

    @Test
    void showsTheContractOfASyncedHandler() {
        String sha256 = Uuid7.next().toString();
        synced(sha256);
        assertThat(api.get(path() + "/contract").json().get("code").asString()).isEqualTo("contract-not-found");

        jdbc.sql("insert into event_store.content values (?, ?)")
                .params(sha256, "{\"request\":{\"type\":\"object\"}}".getBytes(StandardCharsets.UTF_8))
                .update();

        Api.Answer answer = api.get(path() + "/contract");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.http().body()).isEqualTo("{\"request\":{\"type\":\"object\"}}");
    }

    private void synced(String sha256) {
        events.happen(
                new IntegrationCreated(integration, "sofa", null),
                new HandlerAdded(
                        integration,
                        handler,
                        "my-action",
                        args("{}"),
                        new HandlerSettings("POST", null, "d", "s", "myAction", sha256),
                        HandlerSource.OPENAPI,
                        "POST /sofa/my-action",
                        null));
    }

    private HandlerChanged changed(List<String> members) {
        return new HandlerChanged(
                integration,
                handler,
                "my-action",
                args("{}"),
                HandlerSettings.EMPTY,
                HandlerSource.OPENAPI,
                "POST /sofa/my-action",
                null,
                members);
    }

    private ObjectNode args(String text) {
        return json.readValue(text, ObjectNode.class);
    }

    private String path() {
        return "/integrations/" + integration + "/handlers/" + handler;
    }
}
