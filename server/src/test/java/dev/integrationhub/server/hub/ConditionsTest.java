package dev.integrationhub.server.hub;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import static dev.integrationhub.server.hub.RunningHub.hub;
import static dev.integrationhub.server.hub.RunningHub.integration;
import static dev.integrationhub.server.hub.RunningHub.unique;
import static org.assertj.core.api.Assertions.assertThat;

/** Who comes second: versions, keyed requests, races. */
class ConditionsTest {
    @Test
    void refusesToChangeWhatWasChangedSince() {
        String at = "/integrations/" + integration() + "/credentials";
        Answer created = hub().post(at, "{\"key\":\"K\",\"value\":\"1\"}").expect(201);
        String one = at + "/" + created.id();
        assertThat(hub().get(one).etag()).isEqualTo(created.etag());

        Answer changed =
                hub().put(one, "{\"value\":\"2\"}", "If-Match", created.etag()).expect(200);
        hub().put(one, "{\"value\":\"3\"}", "If-Match", created.etag()).expectProblem(412, "precondition-failed");
        hub().put(one, "{\"value\":\"3\"}", "If-Match", "").expectProblem(412, "precondition-failed");
        hub().delete(one, "If-Match", "W/" + changed.etag()).expectProblem(412, "precondition-failed");
        hub().delete(one, "If-Match", created.etag() + ", " + changed.etag()).expect(204);

        hub().get(one).expectProblem(404, "credential-not-found");
    }

    @Test
    void answersAKeyedRequestOnceMoreAsItDidFirst() {
        String at = "/integrations/" + integration() + "/credentials";
        String body = "{\"key\":\"K\",\"value\":\"1\"}";

        Answer first = hub().post(at, body, "Idempotency-Key", "abc").expect(201);
        Answer again = hub().post(at, body, "Idempotency-Key", "abc").expect(201);

        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.etag()).isEqualTo(first.etag());
        assertThat(again.header("Idempotency-Replayed")).contains("true");
        assertThat(hub().get(at).json()).hasSize(1);
        hub().post(at, "{\"key\":\"K\",\"value\":\"2\"}", "Idempotency-Key", "abc")
                .expectProblem(422, "idempotency-key-reused");
    }

    @Test
    void takesAKeyWithAnotherQueryForAnotherRequest() {
        String at = "/integrations/" + integration() + "/credentials";
        String body = "{\"key\":\"K\",\"value\":\"1\"}";

        hub().post(at, body, "Idempotency-Key", "query").expect(201);

        hub().post(at + "?x=1", body, "Idempotency-Key", "query").expectProblem(422, "idempotency-key-reused");
    }

    @Test
    void takesTheKeyOverFromAProcessThatDied() {
        String at = "/integrations/" + integration() + "/credentials";
        String key = unique("died");
        String body = "{\"key\":\"K\",\"value\":\"1\"}";
        hub().post(at, body, "Idempotency-Key", key).expect(201);

        beginAnew(key, 5);
        hub().post(at, body, "Idempotency-Key", key).expectProblem(409, "request-in-progress");

        beginAnew(key, 16);
        hub().post(at, body, "Idempotency-Key", key).expectProblem(409, "credential-key-taken");
    }

    /** As if the request had begun so long ago, and nobody had answered it or said since that it is being worked on. */
    private static void beginAnew(String key, int secondsAgo) {
        int updated = hub().bean(JdbcClient.class)
                .sql("update event_store.idempotent_request set answered_at = null, sealed_answer = null,"
                        + " started_at = now() - make_interval(secs => ?) where idempotency_key = ?")
                .params(secondsAgo, key)
                .update();
        assertThat(updated).isOne();
    }

    @Test
    void letsAKeyedRequestBeTriedAgainAfterItFailed() {
        String at = "/integrations/" + integration() + "/credentials";
        String other = hub().post(at, "{\"key\":\"K\",\"value\":\"0\"}").id();
        String body = "{\"key\":\"K\",\"value\":\"1\"}";

        hub().post(at, body, "Idempotency-Key", "abc").expectProblem(409, "credential-key-taken");
        hub().delete(at + "/" + other).expect(204);

        hub().post(at, body, "Idempotency-Key", "abc").expect(201);
    }

    @Test
    void carriesOutManyEqualKeyedRequestsOnce() {
        String name = unique("race");

        List<Answer> answers =
                race(8, n -> hub().post("/integrations", "{\"name\":\"" + name + "\"}", "Idempotency-Key", name));

        assertThat(answers).allMatch(a -> a.status() == 201 || a.status() == 409);
        assertThat(answers).filteredOn(a -> a.status() == 409).allMatch(a -> a.text("code")
                .equals("request-in-progress"));
        assertThat(answers.stream()
                        .filter(a -> a.status() == 201)
                        .map(Answer::id)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void letsOneWinARaceForAnIntegrationsName() {
        String name = unique("race");

        List<Answer> answers = race(8, n -> hub().post("/integrations", "{\"name\":\"" + name + "\"}"));

        assertThat(answers).filteredOn(a -> a.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(a -> a.status() != 201)
                .allSatisfy(a -> a.expectProblem(409, "integration-name-taken"));
    }

    @Test
    void letsOneWinARaceForAHandlersName() {
        String name = unique("race");
        List<String> ids = IntStream.range(0, 6).mapToObj(n -> integration()).toList();

        List<Answer> answers =
                race(6, n -> hub().post("/integrations/" + ids.get(n) + "/handlers", "{\"name\":\"" + name + "\"}"));

        assertThat(answers).filteredOn(a -> a.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(a -> a.status() != 201)
                .allSatisfy(a -> a.expectProblem(409, "handler-name-taken"));
    }

    @Test
    void letsOneWinARaceForACredentialsKey() {
        String at = "/integrations/" + integration() + "/credentials";

        List<Answer> answers = race(8, n -> hub().post(at, "{\"key\":\"K\",\"value\":\"" + n + "\"}"));

        assertThat(answers).filteredOn(a -> a.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(a -> a.status() != 201)
                .allSatisfy(a -> a.expectProblem(409, "credential-key-taken"));
    }

    @Test
    void carriesOutAllOfManyChangesToOneValue() {
        String at = "/integrations/" + integration() + "/secrets";
        String one =
                at + "/" + hub().post(at, "{\"key\":\"K\",\"value\":\"0\"}").id();

        List<Answer> answers = race(100, n -> hub().put(one, "{\"value\":\"v" + n + "\"}"));

        assertThat(answers).allSatisfy(answer -> answer.expect(200));
        assertThat(hub().get(one).etag()).isEqualTo("\"101\"");
    }

    @Test
    void carriesOutAllOfManyChangesToTheThingsOfOneIntegration() {
        String integration = "/integrations/" + integration();
        String name = unique("many");
        String credential = integration + "/credentials/"
                + hub().post(integration + "/credentials", "{\"key\":\"K\",\"value\":\"0\"}")
                        .id();
        String handler = integration + "/handlers/"
                + hub().post(integration + "/handlers", "{\"name\":\"" + name + "\"}")
                        .id();

        List<Answer> answers = race(60, n -> switch (n % 3) {
            case 0 -> hub().put(integration, "{\"name\":\"" + name + n + "\"}");
            case 1 -> hub().put(credential, "{\"value\":\"v" + n + "\"}");
            default -> hub().put(handler, "{\"name\":\"" + name + n + "\"}");
        });

        assertThat(answers).allSatisfy(answer -> answer.expect(200));
        hub().get("/integrations").expect(200);
    }

    private static List<Answer> race(int runners, IntFunction<Answer> run) {
        ExecutorService threads = Executors.newFixedThreadPool(runners);
        try {
            List<Callable<Answer>> starts = IntStream.range(0, runners)
                    .<Callable<Answer>>mapToObj(n -> () -> run.apply(n))
                    .toList();
            return threads.invokeAll(starts).stream()
                    .map(ConditionsTest::result)
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Answer result(Future<Answer> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
