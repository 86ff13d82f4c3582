package dev.integrationhub.server.hub;

import org.junit.jupiter.api.Test;

import static dev.integrationhub.server.hub.RunningHub.hub;
import static dev.integrationhub.server.hub.RunningHub.integCore;
import static dev.integrationhub.server.hub.RunningHub.integration;
import static dev.integrationhub.server.hub.RunningHub.unique;
import static org.assertj.core.api.Assertions.assertThat;

class ExecuteHandlerTest {
    private final String path = "/" + unique("target");
    private final String name = unique("run");
    private final String at = "/integrations/" + integration();

    @Test
    void showsTheTargetsOwnFailureAsAnAnswer() {
        integCore().reply(path, 503, "text/plain", "closed");
        handler("\"targetUrl\":\"" + target() + "\"");

        Answer run = hub().post("/handlers/" + name + "/execute", "{}").expect(200);

        assertThat(run.json().path("statusCode").asInt()).isEqualTo(503);
        assertThat(run.text("body")).isEqualTo("closed");
        assertThat(run.json().path("headers").toString()).containsIgnoringCase("\"content-type\":\"text/plain\"");
        assertThat(run.text("timestamp")).isNotEmpty();
        assertThat(run.json().has("durationMs")).isTrue();
    }

    @Test
    void repeatsAFailedCallAsOftenAsTheHandlerSays() {
        integCore().reply(path, 500, "text/plain", "no");
        handler("\"targetUrl\":\"" + target() + "\",\"defaultArgs\":{\"retries\":2}");

        hub().post("/handlers/" + name + "/execute", "{}").expect(200);

        assertThat(integCore().calls())
                .filteredOn(call -> call.uri().equals(path))
                .hasSize(3);
    }

    @Test
    void fillsPathAndQueryFromWhatItIsGiven() {
        integCore().reply(path + "/a b", 200, "application/json", "{}");
        handler("\"method\":\"GET\",\"targetUrl\":\"" + target() + "/{part}\",\"defaultArgs\":{\"lang\":\"ru\"}");

        hub().post("/handlers/" + name + "/execute", "{\"pathParams\":{\"part\":\"a b\"},\"query\":{\"n\":[1,2]}}")
                .expect(200);

        assertThat(integCore().calls())
                .anySatisfy(call ->
                        assertThat(call.uri()).startsWith(path + "/a%20b?").contains("lang=ru", "n=1", "n=2"));
        hub().post("/handlers/" + name + "/execute", "{}").expectProblem(422, "validation-failed");
        hub().post("/handlers/" + name + "/execute", "{\"pathParams\":{\"part\":\"../x\"}}")
                .expectProblem(422, "validation-failed");
    }

    @Test
    void saysThatATargetCannotBeReached() {
        handler("\"targetUrl\":\"http://no-such-host.invalid/\"");

        hub().post("/handlers/" + name + "/execute", "{}").expectProblem(502, "target-unreachable");
    }

    @Test
    void doesNotCallPrivateAddresses() {
        handler("\"targetUrl\":\"http://169.254.169.254/latest/meta-data\"");

        hub().post("/handlers/" + name + "/execute", "{}").expectProblem(422, "egress-refused");
    }

    @Test
    void answersAKeyedRunOnceMoreWithoutRunningIt() {
        integCore().reply(path, 200, "application/json", "{\"n\":1}");
        handler("\"targetUrl\":\"" + target() + "\"");

        Answer first = hub().post("/handlers/" + name + "/execute", "{}", "Idempotency-Key", name)
                .expect(200);
        Answer again = hub().post("/handlers/" + name + "/execute", "{}", "Idempotency-Key", name)
                .expect(200);

        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(integCore().calls())
                .filteredOn(call -> call.uri().equals(path))
                .hasSize(1);
    }

    private void handler(String members) {
        hub().post(at + "/handlers", "{\"name\":\"" + name + "\"," + members + "}")
                .expect(201);
    }

    private String target() {
        return integCore().baseUrl() + path;
    }
}
