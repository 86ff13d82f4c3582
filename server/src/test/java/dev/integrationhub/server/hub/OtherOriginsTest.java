package dev.integrationhub.server.hub;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages of other origins: those that the operator listed, and all others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherOriginsTest {
    private static final String LISTED = "https://tools.example";
    private static final String OTHER = "https://evil.example";
    private static final String ALLOWED = "Access-Control-Allow-Origin";

    private final Hub hub;

    OtherOriginsTest(@TempDir Path data) {
        hub = Hub.start(data, Map.of("hub.cors-origins", LISTED + ", https://other.tools.example:8443"));
    }

    @AfterAll
    void stop() {
        hub.close();
    }

    private Answer ask(String origin) {
        return hub.as()
                .send(
                        "OPTIONS",
                        "/integrations",
                        null,
                        "Origin",
                        origin,
                        "Access-Control-Request-Method",
                        "POST",
                        "Access-Control-Request-Headers",
                        "authorization, content-type");
    }

    @Test
    void aPageOfAListedOriginMayCallWithAToken() {
        Answer asked = ask(LISTED).expect(200);

        assertThat(asked.header(ALLOWED)).contains(LISTED);
        assertThat(asked.header("Access-Control-Allow-Headers")).contains("authorization, content-type");
        assertThat(asked.header("Access-Control-Allow-Credentials")).isEmpty();

        Answer created = hub.post("/integrations", "{\"name\":\"from a page\"}", "Origin", LISTED)
                .expect(201);
        assertThat(created.header(ALLOWED)).contains(LISTED);
        assertThat(hub.as().get("/integrations", "Origin", LISTED).expect(401).header(ALLOWED))
                .contains(LISTED);
    }

    @Test
    void aPageOfAnotherOriginLearnsAndChangesNothing() {
        assertThat(ask(OTHER).expect(403).header(ALLOWED)).isEmpty();

        hub.post("/integrations", "{\"name\":\"from evil\"}", "Origin", OTHER).expectProblem(403, "cross-site-request");
        assertThat(hub.get("/integrations", "Origin", OTHER).expect(200).header(ALLOWED))
                .isEmpty();
    }

    @Test
    void thePagesOfTheHubItselfGoOn() {
        hub.post(
                        "/integrations",
                        "{\"name\":\"own page\"}",
                        "Origin",
                        hub.base().toString())
                .expect(201);
    }
}
