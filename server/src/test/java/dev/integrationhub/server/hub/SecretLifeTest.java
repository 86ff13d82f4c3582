package dev.integrationhub.server.hub;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

import static dev.integrationhub.server.hub.RunningHub.hub;
import static dev.integrationhub.server.hub.RunningHub.integration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Versions, dates, hints and the end of a secret, as a client sees them. */
class SecretLifeTest {
    private static final String ERASED = "Hub-Erasure-Complete-At";

    private final String at = "/integrations/" + integration();
    private final String secrets = at + "/secrets";

    @Test
    void restoresAndDestroysVersions() {
        String one = secrets + "/" + add("{'key':'K','value':'first'}").id();
        hub().put(one, json("{'value':'second','overlap':'PT1H'}")).expect(200);
        JsonNode versions = hub().get(one + "/versions").expect(200).json();
        assertThat(versions.get(0).path("state").asString()).isEqualTo("current");
        assertThat(versions.get(1).path("state").asString()).isEqualTo("overlapping");
        assertThat(Instant.parse(versions.get(1).path("overlapEndsAt").asString()))
                .isCloseTo(Instant.now().plus(Duration.ofHours(1)), within(Duration.ofMinutes(1)));

        Answer restored = hub().send("POST", one + "/versions/1/restore", null).expect(200);
        assertThat(restored.json().path("version").asLong()).isEqualTo(3);
        assertThat(restored.text("fingerprint"))
                .isEqualTo(versions.get(1).path("fingerprint").asString())
                .isNotEqualTo(versions.get(0).path("fingerprint").asString());
        assertThat(hub().get(one).expect(200).json()).isEqualTo(restored.json());
        assertThat(hub().send("POST", one + "/versions/1/restore", null)
                        .expect(200)
                        .etag())
                .isEqualTo(restored.etag());

        hub().send("POST", one + "/versions/3/destroy", null).expectProblem(409, "secret-version-current");
        // The repeated restore has left one that nothing was sealed with.
        assertThat(keys(one)).isEqualTo(4);
        Answer destroyed = hub().send("POST", one + "/versions/1/destroy", null).expect(204);
        assertThat(Instant.parse(destroyed.header(ERASED).orElseThrow()))
                .isCloseTo(Instant.now().plus(Duration.ofDays(7)), within(Duration.ofMinutes(1)));
        hub().send("POST", one + "/versions/1/destroy", null).expect(204);
        assertThat(keys(one)).isEqualTo(3);
        hub().send("POST", one + "/versions/1/restore", null).expectProblem(410, "secret-version-destroyed");
        hub().send("POST", one + "/versions/9/destroy", null).expectProblem(404, "secret-version-not-found");
        assertThat(hub().get(one + "/versions").json().get(2).path("state").asString())
                .isEqualTo("destroyed");
    }

    @Test
    void bringsBackWhatWasRemoved() {
        String secret = secrets + "/" + add("{'key':'K','value':'first'}").id();
        Answer credential = hub().post(at + "/credentials", json("{'key':'K','value':'open'}"))
                .expect(201);
        String credentialPath = at + "/credentials/" + credential.id();

        Answer removed = hub().delete(secret).expect(204);
        assertThat(Instant.parse(removed.header(ERASED).orElseThrow()))
                .isCloseTo(Instant.now().plus(Duration.ofDays(14)), within(Duration.ofMinutes(15)));
        hub().delete(credentialPath).expect(204);
        hub().get(secret).expectProblem(404, "secret-not-found");

        hub().send("POST", secret + "/restore", null).expect(200);
        hub().send("POST", secret + "/restore", null).expectProblem(409, "secret-not-removed");
        assertThat(hub().send("POST", credentialPath + "/restore", null)
                        .expect(200)
                        .text("value"))
                .isEqualTo("open");
        assertThat(hub().get(credentialPath).expect(200).text("value")).isEqualTo("open");
    }

    @Test
    void bringsNothingBackWhoseKeyIsTaken() {
        String secret = secrets + "/" + add("{'key':'K','value':'first'}").id();
        hub().delete(secret).expect(204);
        add("{'key':'K','value':'other'}");

        hub().send("POST", secret + "/restore", null).expectProblem(409, "secret-key-taken");
    }

    @Test
    void erasesAtOnceIfAsked() {
        String secret = secrets + "/" + add("{'key':'K','value':'first'}").id();
        String credential = at + "/credentials/"
                + hub().post(at + "/credentials", json("{'key':'K','value':'open'}"))
                        .id();
        assertThat(keys(secret)).isEqualTo(1);
        hub().delete(secret).expect(204);

        hub().delete(secret + "?purge=true").expect(204);
        hub().delete(credential + "?purge=true").expect(204);

        assertThat(keys(secret)).isZero();
        assertThat(keys(credential)).isZero();
        hub().send("POST", secret + "/restore", null).expectProblem(410, "secret-erased");
        hub().send("POST", credential + "/restore", null).expectProblem(410, "credential-erased");
        assertThat(hub().get(at + "/audit-logs").json().get(0).path("action").asString())
                .isEqualTo("credential.purged");
    }

    @Test
    void tellsEqualValuesByTheirFingerprintWithinAnIntegration() {
        String first = add("{'key':'A','value':'same'}").text("fingerprint");

        assertThat(add("{'key':'B','value':'same'}").text("fingerprint"))
                .isEqualTo(first)
                .hasSize(22);
        assertThat(add("{'key':'C','value':'other'}").text("fingerprint")).isNotEqualTo(first);
        assertThat(hub().post("/integrations/" + integration() + "/secrets", json("{'key':'A','value':'same'}"))
                        .text("fingerprint"))
                .isNotEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({"0123456789abcdef,cdef", "0123456789abcde,", "0123456789abc🔑🔑🔑,c🔑🔑🔑"})
    void showsTheEndOfALongValueIfAsked(String value, String hint) {
        Answer added = add("{'key':'K','value':'" + value + "','hint':true}");

        assertThat(added.json().path("hint").asString(null)).isEqualTo(hint);
        assertThat(hub().put(secrets + "/" + added.id(), json("{'value':'another long value'}"))
                        .text("hint"))
                .isEqualTo("alue");
        assertThat(add("{'key':'N','value':'" + value + "'}")
                        .json()
                        .path("hint")
                        .isNull())
                .isTrue();
    }

    @Test
    void keepsTheDatesOfTheLastWrite() {
        Answer added =
                add("{'key':'K','value':'v','expiresAt':'2020-01-02T00:00:00Z','remindAt':'2020-01-01T00:00:00Z'}");
        assertThat(added.text("state")).isEqualTo("expired");
        String one = secrets + "/" + added.id();

        Answer changed = hub().put(one, json("{'value':'v','remindAt':'2020-01-01T00:00:00Z'}"))
                .expect(200);
        assertThat(changed.text("state")).isEqualTo("expiring");
        assertThat(changed.json().path("expiresAt").isNull()).isTrue();

        // What was read is taken back as it is, but for the value, which is an envelope.
        Answer echoed = hub().put(one, hub().get(one).response().body().replaceAll("ihs1[^\"]*", "v2"))
                .expect(200);
        assertThat(echoed.text("remindAt")).isEqualTo("2020-01-01T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'value':'v','overlap':'P31D'}|/overlap",
                "{'value':'v','overlap':'-PT1S'}|/overlap",
                "{'value':'v','overlap':'soon'}|/overlap",
                "{'value':'v','expiresAt':'tomorrow'}|/expiresAt",
                "{'value':'v','expiresAt':'2020-01-01T00:00:00Z','remindAt':'2020-01-02T00:00:00Z'}|/remindAt"
            })
    void refusesWhatIsNoDate(String body, String pointer) {
        String one = secrets + "/" + add("{'key':'K','value':'v'}").id();

        Answer refused = hub().put(one, json(body)).expectProblem(422, "validation-failed");

        assertThat(refused.json().path("errors").get(0).path("pointer").asString())
                .isEqualTo(pointer);
    }

    private Answer add(String body) {
        return hub().post(secrets, json(body)).expect(201);
    }

    private static String json(String body) {
        return body.replace('\'', '"');
    }

    private static long keys(String path) {
        return hub().bean(JdbcClient.class)
                .sql("select count(*) from keyring.value_key where resource_id = ?")
                .param(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)))
                .query(Long.class)
                .single();
    }
}
