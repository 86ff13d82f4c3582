package dev.integrationhub.server.hub;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.integrationhub.server.hub.RunningHub.hub;
import static dev.integrationhub.server.hub.RunningHub.integration;
import static org.assertj.core.api.Assertions.assertThat;

/** Nobody signs in yet: whatever page a browser shows on the hub's machine must not be able to use the hub. */
class BrowserAttackTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"/integrations", "/actuator/health", "/docs", "/nothing", "/webhook", "/webhook/..;/integrations"
            })
    void answersToNoNameButItsOwn(String path) {
        RawHttp.send("GET " + path + " HTTP/1.1\r\nHost: evil.example:8080\r\nConnection: close\r\n\r\n")
                .expectProblem(421, "host-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost:8080",
                "127.0.0.1:1",
                "[::1]",
                "10.0.0.7:8080",
                "hub.example",
                "HUB.example:443"
            })
    void answersToItsNamesAndToAddresses(String host) {
        RawHttp.send("GET /v3/api-docs HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                .expect(200);
    }

    @Test
    void answersAClientThatKnowsNoNames() {
        RawHttp.send("GET /v3/api-docs HTTP/1.0\r\n\r\n").expect(200);
    }

    @Test
    void takesWebhooksUnderAnyNameAndFromAnySite() {
        String headers = String.join(
                "\r\n",
                "Host: any.example",
                "Origin: https://evil.example",
                "Sec-Fetch-Site: cross-site",
                "Content-Length: 0",
                "Connection: close");

        RawHttp.send("POST /webhook/nobody HTTP/1.1\r\n" + headers + "\r\n\r\n")
                .expectProblem(404, "handler-not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: https://evil.example",
                "Origin: null",
                "Origin: http://localhost:3000",
                "Origin: http://127.0.0.1",
                "Origin: http://localhost.evil.example",
                "Origin: localhost",
                "Origin: ",
                "Origin: http://localhost\r\nOrigin: http://evil.example",
                "Origin: http://evil.example\r\nSec-Fetch-Site: same-origin",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site"
            })
    void changesNothingForThePageOfAnotherSite(String headers) {
        String id = integration();
        hub().delete("/integrations/" + id).expect(204);

        RawHttp.ask("POST /integrations/" + id + "/restore", headers + "\r\nContent-Length: 0\r\n", "")
                .expectProblem(403, "cross-site-request");
        RawHttp.ask("POST /actuator/readmodels", headers + "\r\nContent-Length: 0\r\n", "")
                .expectProblem(403, "cross-site-request");
        hub().get("/integrations/" + id).expectProblem(410, "integration-deleted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: http://localhost",
                "Origin: https://LOCALHOST:443",
                "Origin: http://localhost\r\nSec-Fetch-Site: same-origin",
                "Sec-Fetch-Site: same-origin",
                "Sec-Fetch-Site: none"
            })
    void servesItsOwnPages(String headers) {
        String id = integration();
        hub().delete("/integrations/" + id).expect(204);

        RawHttp.ask("POST /integrations/" + id + "/restore", headers + "\r\nContent-Length: 0\r\n", "")
                .expect(200);
    }

    @Test
    void letsNoOtherSiteReadWhatItAnswers() {
        RawHttp answer = RawHttp.ask("GET /integrations", "Origin: https://evil.example\r\n", "")
                .expect(200);

        assertThat(answer.headers("Access-Control-Allow-Origin")).isEmpty();
    }
}
