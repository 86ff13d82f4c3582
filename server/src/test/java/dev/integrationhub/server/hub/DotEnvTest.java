package dev.integrationhub.server.hub;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Secrets come from a file and go into one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DotEnvTest {
    private final Hub hub;

    DotEnvTest(@TempDir Path data) {
        hub = Hub.start(data, Map.of("hub.secrets.reveal-in-browser", "true"));
    }

    @AfterAll
    void stop() {
        hub.close();
    }

    @Test
    void importsAndExports() {
        String secrets = secrets("both ways");
        hub.post(secrets, "{\"key\":\"SAME\",\"value\":\"s\"}").expect(201);
        hub.post(secrets, "{\"key\":\"OTHER\",\"value\":\"before\"}").expect(201);
        String file = "SAME=s\nexport OTHER='after'\nNEW=\"a\\nb$c\"\n";

        JsonNode dry = load(secrets + "/import?dryRun=true", file).expect(200).json();
        assertThat(dry.path("dryRun").asBoolean()).isTrue();
        assertThat(outcomes(dry)).containsExactly("SAME unchanged", "OTHER changed", "NEW added");
        assertThat(hub.get(secrets).json()).hasSize(2);

        JsonNode done = load(secrets + "/import", file).expect(200).json();
        assertThat(outcomes(done)).isEqualTo(outcomes(dry));
        assertThat(done.path("added").asInt()
                        + done.path("changed").asInt()
                        + done.path("unchanged").asInt())
                .isEqualTo(3);
        assertThat(load(secrets + "/import", file).json().path("unchanged").asInt())
                .isEqualTo(3);

        hub.post(secrets, "{\"key\":\"no name\",\"value\":\"stays\"}").expect(201);
        Answer exported = hub.get(secrets + "/export?reason=A%20move").expect(200);
        HttpResponse<String> response = exported.response();
        assertThat(response.body()).isEqualTo("""
                SAME="s"
                OTHER="after"
                NEW="a\\nb\\$c"
                # Not here, since a .env file has no such keys: no name
                """);
        assertThat(exported.header("Cache-Control")).contains("no-store");
        assertThat(exported.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        List<String> actions = hub.get(secrets.replace("/secrets", "/audit-logs") + "?class=all&limit=3")
                .json()
                .valueStream()
                .map(entry -> entry.path("action").asString() + " "
                        + entry.path("reason").asString())
                .toList();
        assertThat(actions).containsOnly("secret.revealed A move");
    }

    @Test
    void importsNothingIfALineMakesNoSense() {
        String secrets = secrets("nonsense");
        String file = "A=1\nnonsense\nB=\"open-end\nC=\n";

        Answer refused = load(secrets + "/import", file).expectProblem(422, "validation-failed");
        assertThat(refused.json().path("errors").valueStream().map(error -> error.path("pointer")
                        .asString()))
                .containsExactly("/lines/2", "/lines/3", "/lines/4");
        assertThat(refused.response().body()).doesNotContain("open-end");
        assertThat(hub.get(secrets).json()).isEmpty();

        JsonNode dry = load(secrets + "/import?dryRun=true", file).expect(200).json();
        assertThat(dry.path("invalid").asInt()).isEqualTo(3);
        assertThat(dry.path("added").asInt()).isEqualTo(1);
    }

    @Test
    void takesNoMoreThanAThousandKeysAndOnlyUtf8() {
        String secrets = secrets("limits");
        StringBuilder many = new StringBuilder();
        for (int i = 0; i <= 1_000; i++) {
            many.append("K").append(i).append("=v\n");
        }
        load(secrets + "/import?dryRun=true", many.toString()).expectProblem(422, "validation-failed");
        hub.post(secrets + "/import", "{}").expectProblem(415, "unsupported-media-type");
    }

    @Test
    void exportsForAReasonOnly() {
        String secrets = secrets("reasons");

        hub.get(secrets + "/export").expectProblem(400, "invalid-parameter");
        hub.get(secrets + "/export?reason=%20").expectProblem(400, "invalid-parameter");
    }

    private String secrets(String name) {
        return "/integrations/"
                + hub.post("/integrations", "{\"name\":\"" + name + "\"}").id() + "/secrets";
    }

    private static List<String> outcomes(JsonNode result) {
        return result.path("lines")
                .valueStream()
                .map(line ->
                        line.path("key").asString() + " " + line.path("outcome").asString())
                .toList();
    }

    private Answer load(String path, String file) {
        return hub.sendAs("text/plain", path, file);
    }
}
