package dev.integrationhub.server.hub;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.integrationhub.server.hub.RunningHub.hub;
import static dev.integrationhub.server.hub.RunningHub.integration;
import static dev.integrationhub.server.hub.RunningHub.unique;
import static org.assertj.core.api.Assertions.assertThat;

/** What asks for something that is not there, or in a way that is not known, hears which. */
class NothingThereTest {
    @ParameterizedTest
    @CsvSource({
        "GET,/integrations/nope,integration-not-found",
        "GET,/integrations/019f0000-0000-7000-8000-000000000001,integration-not-found",
        "DELETE,/integrations/019f0000-0000-7000-8000-000000000001,integration-not-found",
        "GET,/integrations/019f0000-0000-7000-8000-000000000001/handlers,integration-not-found",
        "GET,/integrations/019f0000-0000-7000-8000-000000000001/audit-logs,integration-not-found",
        "GET,/integrations/019f0000-0000-7000-8000-000000000001/history,integration-not-found",
        "GET,/integrations/019f0000-0000-7000-8000-000000000001/diff?from=0,integration-not-found",
        "GET,/integrations/019f0000-0000-7000-8000-000000000001/events,integration-not-found",
        "POST,/handlers/nobody/execute,handler-not-found",
        "POST,/webhook/nobody,handler-not-found",
        "GET,/nothing/here,path-not-found",
        "GET,/,path-not-found"
    })
    void saysWhatIsNotThere(String method, String path, String code) {
        hub().send(method, path, null).expectProblem(404, code);
    }

    @ParameterizedTest
    @CsvSource({"credentials,credential-not-found", "secrets,secret-not-found", "handlers,handler-not-found"})
    void saysWhichPartIsNotThere(String part, String code) {
        String missing = "019f0000-0000-7000-8000-000000000002";
        String body = part.equals("handlers") ? "{\"name\":\"" + unique("h") + "\"}" : "{\"value\":\"v\"}";
        String at = "/integrations/" + integration() + "/" + part + "/";

        hub().put(at + missing, body).expectProblem(404, code);
        hub().put(at + "nonsense", body).expectProblem(404, code);
        hub().delete(at + missing).expectProblem(404, code);
        hub().get(at + missing).expectProblem(404, code);
        hub().put("/integrations/" + missing + "/" + part + "/" + missing, body)
                .expectProblem(404, "integration-not-found");
    }

    @Test
    void saysWhatAPathDoesNotDo() {
        Answer answer = hub().send("PATCH", "/integrations", "{}").expectProblem(405, "method-not-allowed");

        assertThat(answer.header("Allow"))
                .hasValueSatisfying(allow -> assertThat(allow).contains("POST").contains("GET"));
    }

    @Test
    void saysWhatItDoesNotSpeak() {
        hub().get("/integrations", "Accept", "text/csv").expectProblem(406, "not-acceptable");
        hub().send("POST", "/integrations/" + integration() + "/credentials", "key=K", "Content-Type", "text/plain")
                .expectProblem(415, "unsupported-media-type");
    }
}
