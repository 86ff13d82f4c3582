package dev.integrationhub.server.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import static dev.integrationhub.server.hub.RunningHub.hub;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The checked-in OpenAPI document is what the endpoints do; {@code -Dhub.update-checked-in=true} writes it anew. */
class ApiDocumentTest {
    /** Where the tests have the document drawn from the endpoints. */
    static final String DRAWN = "/drawn/api-docs";

    private static final Path CHECKED_IN =
            Path.of("..", "api-contracts/src/main/resources/dev/integrationhub/api/openapi.json");

    @Test
    void isWhatTheEndpointsDo() throws IOException {
        // Not over HTTP: what declares no scope is for nobody there.
        byte[] document = hub().bean(OpenApiWebMvcResource.class)
                .openapiJson(new MockHttpServletRequest("GET", DRAWN), DRAWN, Locale.ROOT);
        ObjectNode drawn = (ObjectNode) JsonMapper.shared().readTree(document);
        drawn.remove("servers");
        String now = JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(sorted(drawn))
                + "\n";
        if (Boolean.getBoolean("hub.update-checked-in")) {
            Files.writeString(CHECKED_IN, now);
        }

        assertThat(now).isEqualTo(Files.readString(CHECKED_IN, UTF_8));
    }

    /** springdoc meets members in an order that reflection does not promise. */
    private static JsonNode sorted(JsonNode node) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (node.isObject()) {
            ObjectNode object = nodes.objectNode();
            node.propertyNames().stream().sorted().forEach(name -> object.set(name, sorted(node.get(name))));
            return object;
        }
        if (node.isArray()) {
            return nodes.arrayNode()
                    .addAll(node.valueStream().map(ApiDocumentTest::sorted).toList());
        }
        return node;
    }

    @Test
    void isServed() {
        JsonNode served = hub().get("/v3/api-docs").expect(200).json();

        assertThat(served.path("openapi").asString()).startsWith("3.1");
        assertThat(served.path("paths").path("/integrations").has("post")).isTrue();
        Answer page = hub().get("/docs", "Accept", "text/html").expect(200);
        assertThat(page.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
    }
}
