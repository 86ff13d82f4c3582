package dev.integrationhub.server.hub;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.integrationhub.server.hub.RunningHub.hub;
import static dev.integrationhub.server.hub.RunningHub.unique;
import static org.assertj.core.api.Assertions.assertThat;

/** Who may bring a state back, and which requests are refused. */
class RestoreRequestTest {
    private final Restorable integration = Restorable.create();
    private final String name = integration.name();
    private final String at = integration.path();
    private final String handlerName = unique("handler");

    @Test
    void undoesADeletionAloneWithoutABody() {
        hub().send("POST", at + "/restore", null).expectProblem(409, "integration-not-deleted");
        for (String type : List.of("application/json", "application/x-www-form-urlencoded", "text/plain")) {
            hub().delete(at).expect(204);
            assertThat(hub().sendAs(type, at + "/restore", "").expect(200).text("name"))
                    .isEqualTo(name);
        }
        hub().sendAs("text/plain", at + "/restore", "{\"version\":0}").expectProblem(415, "unsupported-media-type");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|422|/version",
                "{'dryRun':true}|422|/version",
                "{'version':null}|422|/version",
                "{'version':-1}|422|/version",
                "{'version':1}|422|/version",
                "{'version':0,'force':true}|422|/force",
                "{'version':1.5}|400|/version",
                "{'version':'0'}|400|/version",
                "{'version':99999999999999999999}|400|/version",
                "{'version':0,'dryRun':'yes'}|400|/dryRun"
            })
    void refusesWhatIsNoVersion(String body, int status, String pointer) {
        Answer refused = integration.restore(body).expect(status);

        assertThat(refused.json().path("errors").get(0).path("pointer").asString())
                .isEqualTo(pointer);
        assertThat(integration.version()).isZero();
    }

    @Test
    void doesItOnceForAKeyAndOnlyAsLongAsNobodyChangedTheIntegration() {
        String etag = hub().get(at).etag();
        hub().put(at, Restorable.json("{'name':'" + unique("renamed") + "'}")).expect(200);
        String body = "{\"version\":0}";
        hub().post(at + "/restore", body, "If-Match", etag).expectProblem(412, "precondition-failed");
        hub().post(at + "/restore", "{\"version\":0,\"dryRun\":true}", "If-Match", etag)
                .expectProblem(412, "precondition-failed");

        String present = hub().get(at).etag();
        Answer first = hub().post(at + "/restore", body, "If-Match", present, "Idempotency-Key", "restore")
                .expect(200);
        Answer again = hub().post(at + "/restore", body, "If-Match", present, "Idempotency-Key", "restore")
                .expect(200);

        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(again.etag()).isEqualTo(first.etag());
        assertThat(integration.version()).isEqualTo(2);
    }

    @Test
    void needsTheRightsOfAllThatItTouches() {
        String credential = at + "/credentials/" + integration.add("credentials", "{'key':'C','value':'one'}");
        String secret = at + "/secrets/" + integration.add("secrets", "{'key':'S','value':'first'}");
        String handler = at + "/handlers/" + integration.add("handlers", "{'name':'" + handlerName + "'}");
        long version = integration.version();
        hub().put(at, Restorable.json("{'name':'" + unique("renamed") + "'}")).expect(200);
        TokenMaker owner = TokenMaker.with(hub(), "owner");
        Hub integrations = with(owner, "integrations:write");
        restoreAs(integrations, version).expect(200);

        hub().put(credential, Restorable.json("{'value':'two'}")).expect(200);
        hub().put(secret, Restorable.json("{'value':'second'}")).expect(200);
        hub().delete(handler).expect(204);
        long before = integration.version();
        String[] all = {"integrations:write", "credentials:write", "secrets:write", "handlers:write"};
        for (String missing : List.of("credentials:write", "secrets:write", "handlers:write")) {
            Hub some = with(
                    owner,
                    List.of(all).stream()
                            .filter(scope -> !scope.equals(missing))
                            .toArray(String[]::new));
            Answer refused = restoreAs(some, version).expectProblem(403, "access-denied");
            assertThat(refused.text("detail")).contains(missing);
            some.post(at + "/restore", "{\"version\":" + version + ",\"dryRun\":true}")
                    .expectProblem(403, "access-denied");
        }
        assertThat(integration.version()).isEqualTo(before);

        restoreAs(with(owner, all), version).expect(200);
        assertThat(hub().get(credential).text("value")).isEqualTo("one");
    }

    private static Hub with(TokenMaker owner, String... scopes) {
        return hub().as(
                        "Authorization",
                        "Bearer " + owner.makeToken("", scopes).expect(201).text("token"));
    }

    private Answer restoreAs(Hub client, long version) {
        return client.post(at + "/restore", "{\"version\":" + version + "}");
    }
}
