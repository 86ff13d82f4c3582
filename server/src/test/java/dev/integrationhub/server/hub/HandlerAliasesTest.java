package dev.integrationhub.server.hub;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

import static dev.integrationhub.server.hub.RunningHub.hub;
import static dev.integrationhub.server.hub.RunningHub.integCore;
import static dev.integrationhub.server.hub.RunningHub.integration;
import static dev.integrationhub.server.hub.RunningHub.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What becomes of the names that handlers had. */
class HandlerAliasesTest {
    private final String service = unique("aliased").toLowerCase(Locale.ROOT);
    private final String at = "/integrations/" + integration(unique("aliased"));
    private final String elsewhere = "/integrations/" + integration(unique("elsewhere"));
    private final String former = unique("former");
    private final String present = unique("present");

    @Test
    void staysTheHandlersForThirtyDays() {
        String id = add(at, former).expect(201).id();
        Answer renamed = rename(id, present).expect(200);

        JsonNode alias = renamed.json().path("aliases").get(0);
        assertThat(alias.path("name").asString()).isEqualTo(former);
        assertThat(Instant.parse(alias.path("until").asString()))
                .isCloseTo(Instant.now().plus(Duration.ofDays(30)), within(Duration.ofMinutes(1)));
        assertThat(hub().get(at + "/handlers/" + id).json()).isEqualTo(renamed.json());

        Answer refused = add(elsewhere, former).expectProblem(409, "handler-name-taken");
        assertThat(refused.text("detail")).contains("former name of another handler until 20");
        assertThat(add(elsewhere, present)
                        .expectProblem(409, "handler-name-taken")
                        .text("detail"))
                .doesNotContain("former");
        hub().post("/handlers/" + former + "/execute", "{}").expectProblem(404, "handler-not-found");
        assertThat(hub().post("/handlers/" + id + "/execute", "{}").status()).isNotEqualTo(500);
    }

    @Test
    void endsWhenTheHandlerTakesItsNameAgain() {
        String id = add(at, former).expect(201).id();
        rename(id, present).expect(200);

        assertThat(aliases(rename(id, former).expect(200))).containsExactly(present);
        assertThat(aliases(hub().get(at + "/handlers/" + id))).containsExactly(present);
    }

    @Test
    void endsWhenAnotherHandlerOfTheIntegrationTakesIt() {
        String id = add(at, former).expect(201).id();
        rename(id, present).expect(200);

        String second = add(at, former).expect(201).id();

        assertThat(aliases(hub().get(at + "/handlers/" + id))).isEmpty();
        hub().delete(at + "/handlers/" + second).expect(204);
        add(elsewhere, former).expect(201);
    }

    @Test
    void isAnybodysOnceItsTimeIsOver() {
        String id = add(at, former).expect(201).id();
        rename(id, present).expect(200);
        hub().bean(JdbcClient.class)
                .sql("update event_store.name_claim set alias_until = now() where name = ?")
                .param(former)
                .update();

        add(elsewhere, former).expect(201);

        assertThat(aliases(hub().get(at + "/handlers/" + id))).isEmpty();
        assertThat(aliases(rename(id, unique("third")).expect(200))).containsExactly(present);
    }

    @Test
    void goesWithTheHandlerAndWithTheIntegration() {
        String id = add(at, former).expect(201).id();
        rename(id, present).expect(200);
        hub().delete(at).expect(204);
        hub().post(at + "/restore", "").expect(200);
        add(elsewhere, former).expectProblem(409, "handler-name-taken");
        assertThat(aliases(hub().get(at + "/handlers/" + id))).containsExactly(former);

        hub().delete(at + "/handlers/" + id).expect(204);
        add(elsewhere, former).expect(201);
        add(elsewhere, present).expect(201);
    }

    @Test
    void goesToWhoTookItWhileTheIntegrationWasDeleted() {
        String id = add(at, former).expect(201).id();
        rename(id, present).expect(200);
        hub().delete(at).expect(204);
        add(elsewhere, former).expect(201);

        hub().post(at + "/restore", "").expect(200);

        assertThat(aliases(hub().get(at + "/handlers/" + id))).isEmpty();
    }

    @Test
    void isMadeBySyncsThatRename() {
        serve(former, present);
        sync(at).expect(200);
        String moved = unique("moved");
        serve(moved, present);
        assertThat(sync(at).expect(200).json().path("updated").asInt()).isEqualTo(1);

        assertThat(aliases(hub().get(at + "/handlers"), moved)).containsExactly(former);
        assertThat(hub().get(at + "/handlers")
                        .json()
                        .get(0)
                        .path("effectiveResponseMode")
                        .asString())
                .isEqualTo("sync");
        serve(former, unique("free"));
        assertThat(sync(elsewhere)
                        .expect(200)
                        .json()
                        .path("handlers")
                        .get(0)
                        .path("name")
                        .asString())
                .isEqualTo(service + "-" + former);
    }

    @Test
    void isNotMadeOfNamesThatASyncExchanges() {
        serve(former, present);
        sync(at).expect(200);
        serve(present, former);

        assertThat(sync(at).expect(200).json().path("updated").asInt()).isEqualTo(2);

        JsonNode handlers = hub().get(at + "/handlers").json();
        assertThat(handlers.valueStream().map(handler -> handler.path("name").asString()))
                .containsExactly(present, former);
        assertThat(handlers.valueStream().map(handler -> handler.path("aliases").size()))
                .containsExactly(0, 0);
        assertThat(sync(at).json().path("unchanged").asInt()).isEqualTo(2);
        rename(handlers.get(0).path("id").asString(), unique("other")).expect(200);
        add(elsewhere, present).expectProblem(409, "handler-name-taken");
    }

    private Answer add(String integration, String name) {
        return hub().post(integration + "/handlers", "{\"name\":\"" + name + "\"}");
    }

    private Answer rename(String id, String name) {
        return hub().put(at + "/handlers/" + id, "{\"name\":\"" + name + "\"}");
    }

    private Answer sync(String integration) {
        return hub().post(integration + "/sync-handlers", "{\"integrationName\":\"" + service + "\"}");
    }

    /** Two operations with handlers of these names. */
    private void serve(String first, String second) {
        integCore()
                .reply(
                        "/" + service + "/openapi.json",
                        200,
                        "application/json",
                        "{\"openapi\":\"3.0.3\",\"info\":{\"title\":\"t\",\"version\":\"1\"},\"paths\":{"
                                + operation("/one", first) + "," + operation("/two", second) + "}}");
    }

    private static String operation(String path, String name) {
        return "\"" + path + "\":{\"post\":{\"x-handler-name\":\"" + name
                + "\",\"responses\":{\"200\":{\"description\":\"ok\"}}}}";
    }

    private static List<String> aliases(Answer handlers, String name) {
        return handlers.json()
                .valueStream()
                .filter(handler -> handler.path("name").asString().equals(name))
                .flatMap(handler -> handler.path("aliases").valueStream())
                .map(alias -> alias.path("name").asString())
                .toList();
    }

    private static List<String> aliases(Answer handler) {
        return handler.json()
                .path("aliases")
                .valueStream()
                .map(alias -> alias.path("name").asString())
                .toList();
    }
}
