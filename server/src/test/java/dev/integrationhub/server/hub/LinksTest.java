package dev.integrationhub.server.hub;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static dev.integrationhub.server.hub.RunningHub.hub;
import static dev.integrationhub.server.hub.RunningHub.integCore;
import static dev.integrationhub.server.hub.RunningHub.integration;
import static dev.integrationhub.server.hub.RunningHub.unique;
import static org.assertj.core.api.Assertions.assertThat;

/** Links to external services, as a client sees them. */
class LinksTest {
    private static final String SETTINGS = "/settings/links";

    private final String name = unique("Бот & co");
    private final String id = integration(name);
    private final String at = "/integrations/" + id;
    private final String links = at + "/links";

    @Test
    void leadToTheDocumentationUnlessAnythingElseIsSaid() {
        JsonNode shown = hub().get(links).expect(200).json();

        assertThat(shown.path("externalIds")).isEmpty();
        assertThat(shown.at("/values/name").asString()).isEqualTo(name);
        assertThat(shown.at("/values/integrationName").asString()).isEqualTo(name);
        assertThat(shown.at("/values/baseUrl").asString()).isEqualTo(integCore().baseUrl());
        assertThat(shown.at("/links/0/key").asString()).isEqualTo("documentation");
        assertThat(shown.at("/links/0/url").asString())
                .startsWith("https://integ.docs.happ.tools/integrations/%D0%91%D0%BE%D1%82%20%26%20co-");
        assertThat(shown.at("/links/1/url").asString())
                .startsWith(integCore().baseUrl() + "/%D0%91")
                .endsWith("/docs");
    }

    @Test
    void areMadeOfTemplatesAndExternalIds(@TempDir Path data) {
        try (Hub own = Hub.start(data, Map.of())) {
            String there = "/integrations/"
                    + own.post("/integrations", "{\"name\":\"sofa\"}").id();
            Answer before = own.get(SETTINGS).expect(200);
            assertThat(before.header("ETag")).contains("\"0\"");
            assertThat(before.json().path("templates")).hasSize(11);
            assertThat(own.get(there + "/links").json().path("links")).hasSize(2);
            assertThat(own.get(there + "/links").json().at("/links/1").toString())
                    .isEqualTo("{\"key\":\"api-docs\",\"missing\":[\"baseUrl\"]}");

            Answer changed = own.put(SETTINGS, """
                            {"templates":[
                              {"key":"elevenlabs","label":{"en":" Agent ","ru":"Агент"},"url":"https://el.example/{agent}?i={id}"},
                              {"key":"github-actions","url":""}]}""", "If-Match", "\"0\"").expect(200);
            assertThat(changed.header("ETag")).contains("\"1\"");
            assertThat(own.get(SETTINGS).json()).isEqualTo(changed.json());
            assertThat(changed.json().toString())
                    .isEqualTo("{\"templates\":[{\"key\":\"elevenlabs\",\"label\":{\"en\":\"Agent\",\"ru\":\"Агент\"},"
                            + "\"url\":\"https://el.example/{agent}?i={id}\"},{\"key\":\"github-actions\"}]}");
            own.put(SETTINGS, "{\"templates\":[]}", "If-Match", "\"0\"").expectProblem(412, "precondition-failed");

            assertThat(own.get(there + "/links").json().at("/links/0/missing/0").asString())
                    .isEqualTo("agent");
            Answer known = own.put(
                            there + "/links", "{\"externalIds\":{\"agent\":\" a/7 \"},\"links\":[],\"values\":{}}")
                    .expect(200);
            assertThat(known.json().at("/links/0/url").asString())
                    .isEqualTo("https://el.example/a%2F7?i=" + there.substring(14));
            assertThat(known.json().at("/values/agent").asString()).isEqualTo("a/7");
            assertThat(own.get(there + "/links").json()).isEqualTo(known.json());
            assertThat(own.get(there).header("ETag")).isEqualTo(known.header("ETag"));

            own.put(SETTINGS, "{\"templates\":[]}", "If-Match", "\"1\"").expect(200);
            assertThat(own.get(there + "/links").json().path("links")).isEmpty();
            JsonNode entry = own.get("/audit-logs?action=hub.link-templates-changed")
                    .expect(200)
                    .json()
                    .get(1);
            assertThat(entry.path("changes").toString())
                    .contains("{\"path\":\"/templates/elevenlabs/url\",\"before\":null,"
                            + "\"after\":\"https://el.example/{agent}?i={id}\"}");
        }
    }

    @Test
    void goByTheNameTheServiceIsSyncedUnder() {
        integCore()
                .reply(
                        "/sofa-links/openapi.json",
                        200,
                        "application/json",
                        "{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"a\",\"version\":\"1\"},\"paths\":{}}");
        hub().post(at + "/sync-handlers", "{\"integrationName\":\"sofa-links\"}")
                .expect(200);
        JsonNode former = hub().get(SETTINGS).json();
        try {
            hub().put(SETTINGS, "{\"templates\":[{\"key\":\"a\",\"url\":\"https://a.example/{integrationName}\"}]}")
                    .expect(200);

            assertThat(hub().get(links).json().at("/links/0/url").asString()).isEqualTo("https://a.example/sofa-links");
        } finally {
            hub().put(SETTINGS, former.toString()).expect(200);
        }
    }

    @Test
    void comeBackWithAFormerState() {
        hub().put(links, "{\"externalIds\":{\"agent\":\"7\",\"worker\":\"w\"}}").expect(200);
        hub().put(links, "{\"externalIds\":{\"agent\":\"8\"}}").expect(200);

        JsonNode diff = hub().get(at + "/diff?from=1&to=2").expect(200).json();
        assertThat(diff.path("changes").get(0).path("changes").toString())
                .isEqualTo("[{\"path\":\"/externalIds/agent\",\"before\":\"7\",\"after\":\"8\"},"
                        + "{\"path\":\"/externalIds/worker\",\"before\":\"w\",\"after\":null}]");
        JsonNode restored =
                hub().post(at + "/restore", "{\"version\":1}").expect(200).json();
        assertThat(restored.at("/changes/0/members/0").asString()).isEqualTo("externalIds");
        assertThat(hub().get(links).json().path("externalIds").toString())
                .isEqualTo("{\"agent\":\"7\",\"worker\":\"w\"}");
        JsonNode entry = hub().get(at + "/audit-logs?limit=1").json().get(0);
        assertThat(entry.path("action").asString()).isEqualTo("integration.external-ids-changed");
        assertThat(entry.at("/changes/0/after").asString()).isEqualTo("7");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}|/externalIds
            {"externalIds":{"name":"x"}}|/externalIds/name
            {"externalIds":{"a-b":"x"}}|/externalIds/a-b
            {"externalIds":{"a/b":"x"}}|/externalIds/a~1b
            {"externalIds":{"a":""}}|/externalIds/a
            {"externalIds":{"a":null}}|/externalIds/a
            {"externalIds":{"a":".."}}|/externalIds/a
            {"externalIds":{"a":"x\\u202ey"}}|/externalIds/a
            {"externalIds":{"a":"x"},"unknown":1}|/unknown
            """)
    void refuseIdsThatAreNone(String body, String pointer) {
        Answer refused = hub().put(links, body).expectProblem(422, "validation-failed");

        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(hub().get(links).json().path("externalIds")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}|/templates
            {"templates":[null]}|/templates/0
            {"templates":[{"key":"A"}]}|/templates/0/key
            {"templates":[{"key":"a"},{"key":"a"}]}|/templates/1/key
            {"templates":[{"key":"a","url":"javascript:alert(1)"}]}|/templates/0/url
            {"templates":[{"key":"a","url":"https://{name}.example"}]}|/templates/0/url
            {"templates":[{"key":"a","label":{"en":""}}]}|/templates/0/label/en
            {"templates":[{"key":"a","label":{"de":"x"}}]}|/templates/0/label/de
            {"templates":[{"key":"a","href":"x"}]}|/templates/0/href
            """)
    void refuseTemplatesThatAreNone(String body, String pointer) {
        Answer refused = hub().put(SETTINGS, body).expectProblem(422, "validation-failed");

        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void haveLimits() {
        StringBuilder templates = new StringBuilder();
        StringBuilder ids = new StringBuilder();
        for (int i = 0; i < 51; i++) {
            templates.append(i == 0 ? "" : ",").append("{\"key\":\"k").append(i).append("\"}");
            ids.append(i == 0 ? "" : ",").append("\"k").append(i).append("\":\"x\"");
        }
        hub().put(SETTINGS, "{\"templates\":[" + templates + "]}").expectProblem(422, "validation-failed");
        hub().put(links, "{\"externalIds\":{" + ids + "}}").expectProblem(422, "validation-failed");
    }

    @Test
    void areChangedByThoseWhoMay() {
        Browser editor = Person.with(hub(), "editor").signedIn();
        editor.get(SETTINGS).expect(200);
        editor.send("PUT", SETTINGS, "{\"templates\":[]}").expectProblem(403, "access-denied");
        editor.send("PUT", links, "{\"externalIds\":{}}").expect(200);

        Browser viewer = Person.with(hub(), "viewer").signedIn();
        viewer.get(links).expect(200);
        viewer.send("PUT", links, "{\"externalIds\":{}}").expectProblem(403, "access-denied");
    }

    @Test
    void areNothingThatWebhooksStumbleOver() {
        hub().put(links, "{\"externalIds\":{\"agent\":\"7\"}}").expect(200);
        String handler = unique("after-links");
        hub().post(at + "/handlers", "{\"name\":\"" + handler + "\"}").expect(201);

        hub().post("/webhook/" + handler, "{}").expect(202);
    }

    @Test
    void areOfAnIntegrationThatIsThere() {
        hub().delete(at).expect(204);
        hub().get(links).expectProblem(410, "integration-deleted");
        hub().put(links, "{\"externalIds\":{}}").expectProblem(410, "integration-deleted");
    }
}
