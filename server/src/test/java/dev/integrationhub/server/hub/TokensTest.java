package dev.integrationhub.server.hub;

import java.util.Locale;
import java.util.UUID;
import java.util.zip.CRC32;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

import static dev.integrationhub.server.hub.RunningHub.hub;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

/** Access tokens as whoever makes them, and the machines that have them, see them. */
class TokensTest {
    private static final String TOKENS = "/access-tokens";

    private final TokenMaker editor = TokenMaker.with(hub(), "editor");

    private static Hub as(String token) {
        return hub().as("Authorization", "Bearer " + token);
    }

    private static String secretsOf(String integrationId) {
        return "/integrations/" + integrationId + "/secrets";
    }

    private static String integrationIds(String... ids) {
        return "\"integrationIds\":[\"" + String.join("\",\"", ids) + "\"]";
    }

    @Test
    void areShownOnce() {
        Answer made =
                editor.makeToken("\"cidrs\":[\"127.0.0.0/8\"]", "handlers:*").expect(201);

        assertThat(made.text("token")).matches("ihp_[0-9A-Za-z]{36}");
        assertThat(made.header("Cache-Control")).contains("no-store");
        assertThat(made.header("Location")).contains(TOKENS + "/" + made.id());
        JsonNode shown = editor.get(TOKENS + "/" + made.id()).expect(200).json();
        assertThat(shown.propertyNames())
                .containsExactlyInAnyOrder("id", "name", "ownerId", "scopes", "cidrs", "createdAt", "expiresAt");
        assertThat(shown.path("scopes").valueStream().map(JsonNode::asString))
                .containsExactly("handlers:read", "handlers:write", "handlers:execute");
        assertThat(editor.get(TOKENS).expect(200).json()).hasSize(1).first().isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"Authorization,'Bearer '", "Authorization,'bearer '", "X-Access-Token,''"})
    void letAMachineDoWhatTheirScopesSay(String header, String before) {
        Answer made = editor.makeToken("", "secrets:read", "audit:read").expect(201);
        String integration = RunningHub.integration();
        String value = before + made.text("token");

        Hub machine = hub().as(header, value);
        machine.get(secretsOf(integration)).expect(200);
        machine.post(secretsOf(integration), "{\"key\":\"K\",\"value\":\"v\"}").expectProblem(403, "access-denied");
        machine.get("/actuator/info").expectProblem(403, "access-denied");
        assertThat(editor.get(TOKENS + "/" + made.id()).json().has("lastUsedAt"))
                .isTrue();
    }

    @Test
    void areWhoDidIt() {
        Answer made = editor.makeToken("", "integrations:write").expect(201);

        String integration = as(made.text("token"))
                .post("/integrations", "{\"name\":\"" + RunningHub.unique("by-token") + "\"}")
                .expect(201)
                .id();

        JsonNode entry = editor.get("/integrations/" + integration + "/audit-logs")
                .expect(200)
                .json()
                .get(0);
        assertThat(entry.path("actor").path("type").asString()).isEqualTo("token");
        assertThat(entry.path("actor").path("id").asString()).isEqualTo(made.id());
    }

    @Test
    void canBeForSingleIntegrations() {
        String one = RunningHub.integration();
        String other = RunningHub.integration();
        String token = editor.makeToken(integrationIds(one), "secrets:read")
                .expect(201)
                .text("token");

        as(token).get(secretsOf(one)).expect(200);
        as(token).get("/integrations/" + one).expectProblem(403, "access-denied");
        as(token).get(secretsOf(other)).expectProblem(404, "integration-not-found");
        as(token).get(secretsOf(UUID.randomUUID().toString())).expectProblem(404, "integration-not-found");
    }

    @Test
    void areGoodForNothingOnceTheirIntegrationsArePurged() {
        String integration = RunningHub.integration();
        String token = editor.makeToken(integrationIds(integration), "integrations:*", "secrets:read")
                .expect(201)
                .text("token");
        editor.delete("/integrations/" + integration + "?purge=true").expect(204);

        as(token).get("/integrations/" + integration).expectProblem(410, "integration-deleted");
        as(token).get(secretsOf(RunningHub.integration())).expectProblem(404, "integration-not-found");
        as(token)
                .post("/integrations", "{\"name\":\"" + RunningHub.unique("no") + "\"}")
                .expectProblem(403, "access-denied");
    }

    @Test
    void loseWhatTheirOwnerLoses() {
        String integration = RunningHub.integration();
        String token = editor.makeToken("", "secrets:read", "secrets:write")
                .expect(201)
                .text("token");
        as(token).get(secretsOf(integration)).expect(200);

        editor.losesEveryRole();
        as(token).get(secretsOf(integration)).expectProblem(404, "integration-not-found");

        editor.isGiven("viewer", integration);
        as(token).get(secretsOf(integration)).expect(200);
        as(token)
                .post(secretsOf(integration), "{\"key\":\"K\",\"value\":\"v\"}")
                .expectProblem(403, "access-denied");

        editor.isDisabled();
        as(token).get(secretsOf(integration)).expectProblem(401, "invalid-access-token");
    }

    @Test
    void goWithTheirOwner() {
        String token = editor.makeToken("", "secrets:read", "secrets:write")
                .expect(201)
                .text("token");

        editor.isRemoved();

        as(token).get("/integrations").expectProblem(401, "invalid-access-token");
    }

    @Test
    void workNoLongerOnceTheyAreRevoked() {
        Answer made = editor.makeToken("", "secrets:read", "secrets:write").expect(201);
        String path = TOKENS + "/" + made.id();

        editor.delete(path + "?reason=lost").expect(204);

        as(made.text("token")).get("/integrations").expectProblem(401, "invalid-access-token");
        editor.get(path).expectProblem(404, "token-not-found");
        editor.delete(path).expectProblem(404, "token-not-found");
        editor.post(path + "/rotate", "{}").expectProblem(404, "token-not-found");
        assertThat(hub().bean(JdbcClient.class)
                        .sql("select payload->>'reason' from event_store.domain_event_json"
                                + " where aggregate_identifier = ? and payload_type = 'token.revoked'")
                        .param("token:" + made.id())
                        .query(String.class)
                        .single())
                .isEqualTo("lost");
    }

    @Test
    void areRefusedIfTheyAreNotWhole() {
        String token = editor.makeToken("", "secrets:read", "secrets:write")
                .expect(201)
                .text("token");
        char last = token.charAt(token.length() - 1);
        String unknown = "ihp_" + "x".repeat(30);

        for (String wrong : new String[] {
            token.substring(0, token.length() - 1),
            token.substring(0, 34),
            token + "0",
            token.substring(0, token.length() - 1) + (last == '0' ? '1' : '0'),
            token.toLowerCase(Locale.ROOT),
            unknown + checksum(unknown)
        }) {
            as(wrong).get("/integrations").expectProblem(401, "invalid-access-token");
        }
    }

    /** As the documented form has it. */
    private static String checksum(String checked) {
        CRC32 crc = new CRC32();
        crc.update(checked.getBytes(US_ASCII));
        String digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
        StringBuilder text = new StringBuilder();
        for (long rest = crc.getValue(); text.length() < 6; rest /= 62) {
            text.insert(0, digits.charAt((int) (rest % 62)));
        }
        return text.toString();
    }

    @Test
    void workFromTheirNetworksOnly() {
        String here = editor.makeToken("\"cidrs\":[\"127.0.0.0/8\"]", "integrations:read")
                .expect(201)
                .text("token");
        String elsewhere = editor.makeToken("\"cidrs\":[\"192.0.2.0/24\",\"2001:db8::/32\"]", "integrations:read")
                .expect(201)
                .text("token");

        as(here).get("/integrations").expect(200);
        as(elsewhere).get("/integrations").expectProblem(401, "invalid-access-token");
    }

    @Test
    void workFromTheirNetworksAsATrustedProxyTellsThem() {
        String token = editor.makeToken("\"cidrs\":[\"192.0.2.0/24\"]", "integrations:read")
                .expect(201)
                .text("token");

        as(token).get("/integrations", "X-Forwarded-For", "192.0.2.7").expect(200);
        as(token)
                .get("/integrations", "X-Forwarded-For", "192.0.2.7, 198.51.100.7")
                .expectProblem(401, "invalid-access-token");
        as(token).get("/integrations", "X-Real-IP", "192.0.2.7").expectProblem(401, "invalid-access-token");
        as(token).get("/integrations", "Forwarded", "for=192.0.2.7").expectProblem(401, "invalid-access-token");
    }

    @Test
    void areSentOnceAndInAHeader() {
        String token = editor.makeToken("", "tokens:manage").expect(201).text("token");

        as(token).get("/integrations", "X-Access-Token", token).expectProblem(401, "invalid-access-token");
        hub().as().get(TOKENS + "?access_token=" + token).expectProblem(401, "unauthenticated");
    }

    @Test
    void areLookedAfterByPeopleAlone() {
        TokenMaker admin = TokenMaker.with(hub(), "admin");
        Answer made = admin.makeToken("", "tokens:manage").expect(201);
        String path = TOKENS + "/" + made.id();

        for (String token : new String[] {made.text("token"), Hub.BOOTSTRAP_TOKEN}) {
            Hub machine = as(token);
            machine.get(TOKENS).expectProblem(403, "access-denied");
            machine.get(path).expectProblem(403, "access-denied");
            machine.post(TOKENS, "{\"name\":\"ci\",\"scopes\":[\"tokens:manage\"]}")
                    .expectProblem(403, "access-denied");
            machine.post(path + "/rotate", "{}").expectProblem(403, "access-denied");
            Answer refused = machine.delete(path).expectProblem(403, "access-denied");
            assertThat(refused.text("detail")).contains("access token");
        }
        hub().as().get(TOKENS).expectProblem(401, "unauthenticated");
        TokenMaker.with(hub(), "viewer").get(TOKENS).expectProblem(403, "access-denied");
    }

    @Test
    void getNothingThatTheirMakerDoesNotHave() {
        String integration = RunningHub.integration();

        wrong(editor.makeToken("", "secrets:read", "secrets:reveal"), "/scopes/1", "not-held");
        wrong(editor.makeToken("", "secrets:*"), "/scopes/0", "not-held");
        wrong(editor.makeToken("", "secrets:fly"), "/scopes/0", "unknown");
        wrong(editor.makeToken(integrationIds(integration), "tokens:manage"), "/scopes/0", "hub-wide");
        wrong(
                editor.makeToken(integrationIds(integration, UUID.randomUUID().toString()), "secrets:read"),
                "/integrationIds/1",
                "unknown");

        editor.isGiven("admin", integration);
        editor.makeToken(integrationIds(integration), "secrets:reveal").expect(201);
        wrong(editor.makeToken("", "secrets:reveal"), "/scopes/0", "not-held");
    }

    private static void wrong(Answer answer, String pointer, String code) {
        JsonNode errors = answer.expectProblem(422, "validation-failed").json().path("errors");
        assertThat(errors).hasSize(1);
        assertThat(errors.get(0).path("pointer").asString()).isEqualTo(pointer);
        assertThat(errors.get(0).path("code").asString()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"expiresAt\":null", "\"expiresAt\":\"2020-01-01T00:00:00Z\"", "\"tokn\":1"})
    void areRefusedIfNobodyMayHaveSuchAOne(String more) {
        editor.makeToken(more, "secrets:read").expectProblem(422, "validation-failed");
    }

    @Test
    void areSeenByTheirOwnerAndByWhoLooksAfterUsers() {
        TokenMaker another = TokenMaker.with(hub(), "editor");
        TokenMaker admin = TokenMaker.with(hub(), "admin");
        String path = TOKENS + "/" + editor.makeToken("", "secrets:read").id();

        assertThat(another.get(TOKENS + "?owner=" + editor.id()).expect(200).json())
                .isEmpty();
        another.get(path).expectProblem(404, "token-not-found");
        another.delete(path).expectProblem(404, "token-not-found");
        another.post(path + "/rotate", "{}").expectProblem(404, "token-not-found");
        admin.post(path + "/rotate", "{}").expectProblem(404, "token-not-found");

        Answer seen =
                admin.send("GET", TOKENS + "?size=1&owner=" + editor.id(), null).expect(200);
        assertThat(seen.json()).hasSize(1);
        assertThat(seen.header("X-Total-Count")).contains("1");
        admin.get(path).expect(200);
        admin.delete(path).expect(204);
    }

    @Test
    void ofAnOwnerAreEndedByOwnersAlone() {
        TokenMaker owner = TokenMaker.with(hub(), "owner");
        String path =
                TOKENS + "/" + owner.makeToken("", "owners:manage").expect(201).id();

        TokenMaker.with(hub(), "admin").delete(path).expectProblem(403, "access-denied");
        TokenMaker.with(hub(), "owner").delete(path).expect(204);
    }

    @Test
    void areNeverMadeTwiceByAKeyForIt() {
        String body = "{\"name\":\"ci\",\"scopes\":[\"secrets:read\"]}";
        String[] key = {"Idempotency-Key", RunningHub.unique("key")};

        String one = editor.send("POST", TOKENS, body, key).expect(201).text("token");
        String other = editor.send("POST", TOKENS, body, key).expect(201).text("token");

        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void areAHundredOfATokenMakerAtTheMost() {
        hub().bean(JdbcClient.class)
                .sql("insert into access.access_token (token_id, owner_id, name, digest, scopes, created_at)"
                        + " select gen_random_uuid(), ?, 'ci', uuid_send(gen_random_uuid()), '{}', now()"
                        + " from generate_series(1, 99)")
                .param(UUID.fromString(editor.id()))
                .update();

        editor.makeToken("", "secrets:read").expect(201);
        editor.makeToken("", "secrets:read").expectProblem(409, "too-many-tokens");
    }
}
