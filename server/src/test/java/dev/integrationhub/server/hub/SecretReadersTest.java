package dev.integrationhub.server.hub;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static dev.integrationhub.server.hub.RunningHub.hub;
import static dev.integrationhub.server.hub.RunningHub.unique;
import static org.assertj.core.api.Assertions.assertThat;

/** Who could have read a secret, at any moment. */
class SecretReadersTest {
    private static final String USER = """
            {"username":"%s","password":"a long enough password","grants":[{"role":"%s"}]}""";

    private final String at = "/integrations/" + RunningHub.integration();
    private final String secret = at + "/secrets/"
            + hub().post(at + "/secrets", "{\"key\":\"K\",\"value\":\"first\"}").id();

    private static List<String> readers(JsonNode answer) {
        return answer.path("readers")
                .valueStream()
                .map(reader -> reader.path("id").asString())
                .toList();
    }

    private JsonNode readersAt(Instant moment) {
        return hub().get(secret + "/readers?at=" + moment).expect(200).json();
    }

    @Test
    void tellsWhoCouldThenAndWhoCanNow() {
        Instant before = Instant.now();
        String name = unique("reader");
        Answer user = hub().post("/users", USER.formatted(name, "admin")).expect(201);
        Instant between =
                Instant.parse(hub().get(secret + "/readers").json().path("at").asString());

        hub().put("/users/" + user.id(), "{\"username\":\"%s\",\"grants\":[{\"role\":\"viewer\"}]}".formatted(name))
                .expect(200);

        assertThat(readers(readersAt(before.minusMillis(1)))).doesNotContain(user.id());
        assertThat(readers(readersAt(between))).contains(user.id());
        assertThat(readers(hub().get(secret + "/readers").json())).doesNotContain(user.id());
    }

    @Test
    void tellsWhichVersionsThereWereToRead() {
        Instant before = Instant.parse(hub().get(secret).text("createdAt")).minusMillis(1);
        hub().put(secret, "{\"value\":\"second\"}").expect(200);
        hub().send("POST", secret + "/versions/1/destroy", null).expect(204);

        assertThat(readersAt(before).path("versions").isEmpty()).isTrue();
        assertThat(hub().get(secret + "/readers").json().path("versions").values())
                .extracting(JsonNode::asInt)
                .containsExactly(2);
    }

    @Test
    void refusesWhatIsNoMomentAndNoSecret() {
        hub().get(secret + "/readers?at=yesterday").expectProblem(400, "invalid-parameter");
        hub().get(at + "/secrets/" + UUID.randomUUID() + "/readers").expectProblem(404, "secret-not-found");
    }
}
