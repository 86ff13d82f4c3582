package dev.integrationhub.server.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class ComposeFileTest {

    private static final List<String> SIDES = List.of("command-side", "query-side", "webhook-ingress");

    private final JsonMapper json = new JsonMapper();
    private final JsonNode compose;

    ComposeFileTest() throws IOException {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        Object content = yaml.load(Files.readString(ProjectFiles.find("docker-compose.yml")));
        compose = json.valueToTree(content);
    }

    @Test
    void isValidByTheComposeSpecification() throws IOException {
        assertThat(composeSpecification().validate(compose)).isEmpty();
    }

    @Test
    void wouldNotBeValidWithAMisspeltKey() throws IOException {
        ObjectNode misspelt = compose.deepCopy().asObject();
        misspelt.withObject("/services/postgres").put("imge", "postgres:18");

        assertThat(composeSpecification().validate(misspelt)).isNotEmpty();
    }

    @Test
    void runsThreeSidesThatDifferInNothingButTheirRole() {
        Map<String, String> roles =
                Map.of("command-side", "command", "query-side", "query", "webhook-ingress", "ingress");

        roles.forEach((service, role) -> assertThat(role(service)).isEqualTo(role));
        assertThat(SIDES.stream().map(this::withoutRole).distinct()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"command-side", "query-side", "webhook-ingress", "postgres", "proxy"})
    void boundsWhatAServiceMayDo(String name) {
        JsonNode service = service(name);

        assertThat(service.path("read_only").asBoolean()).isTrue();
        assertThat(service.path("security_opt").toString()).contains("no-new-privileges:true");
        assertThat(service.has("mem_limit")).isTrue();
        assertThat(service.has("cpus")).isTrue();
        assertThat(service.has("pids_limit")).isTrue();
        assertThat(service.path("privileged").asBoolean(false)).isFalse();
    }

    @Test
    void showsNothingButTheProxyToTheOutside() {
        assertThat(service("proxy").path("ports").toString()).contains("127.0.0.1:");
        assertThat(SIDES).noneMatch(side -> service(side).has("ports"));
        assertThat(service("postgres").has("ports")).isFalse();
        assertThat(service("postgres").path("networks").toString()).isEqualTo("[\"inside\"]");
        assertThat(compose.at("/networks/inside/internal").asBoolean()).isTrue();
    }

    @Test
    void startsEachServiceAfterWhatItNeeds() {
        assertThat(SIDES).allMatch(side -> service(side)
                .at("/depends_on/postgres/condition")
                .asString()
                .equals("service_healthy"));
        assertThat(SIDES).allMatch(side -> service("proxy")
                .path("depends_on")
                .path(side)
                .path("condition")
                .asString()
                .equals("service_healthy"));
        assertThat(service("postgres").has("healthcheck")).isTrue();
    }

    @Test
    void namesNoPasswordItself() {
        assertThat(service("postgres").at("/environment/POSTGRES_PASSWORD").asString())
                .startsWith("${HUB_DATABASE_PASSWORD:?");
    }

    private Schema composeSpecification() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ComposeFileTest.class.getResourceAsStream("/compose-spec/compose-spec.json"))) {
            ObjectNode schema = json.readTree(in).asObject();
            // It names its draft and its parts in the way of older drafts.
            schema.remove("$schema");
            schema.findParents("id").stream()
                    .filter(part -> part.path("id").isString())
                    .forEach(part -> part.asObject().remove("id"));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
                    .getSchema(schema);
        }
    }

    private JsonNode service(String name) {
        return compose.path("services").path(name);
    }

    private String role(String name) {
        return service(name).at("/environment/HUB_ROLES").asString();
    }

    private JsonNode withoutRole(String name) {
        ObjectNode service = service(name).deepCopy().asObject();
        service.withObject("/environment").remove("HUB_ROLES");
        return service;
    }
}
