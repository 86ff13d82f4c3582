package dev.integrationhub.server.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import dev.integrationhub.api.access.Role;
import dev.integrationhub.api.access.Scope;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls every endpoint as nobody, as each role and with each scope, and compares who was let in with the table that is checked in. A
 * new endpoint changes the table, so somebody has looked at its row.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTest {
    private static final Path TABLE =
            Path.of("../api-contracts/src/main/resources/dev/integrationhub/api/access-matrix.txt");
    private static final String HEAD = """
            # Who gets to which endpoint: '+' lets in, a number is the status that refuses.
            # A role is had for the whole hub here; 'elsewhere' is an owner of another integration only.
            # Behind that, the scopes with any of which an access token is let in.
            """;
    private static final String PASSWORD = "seven tall sofas, one blue door";

    private final IntegCore integCore = new IntegCore();
    private final Hub hub;
    private final Map<String, String> variables;
    private final Map<String, Visitor> people = new LinkedHashMap<>();
    private final Map<Scope, Visitor> machines = new TreeMap<>();

    AccessMatrixTest(@TempDir Path data) {
        hub = Hub.start(data, Map.of("hub.integ-core.base-url", integCore.baseUrl()));
        String integration = integration("matrix");
        hub.post("/integrations/" + integration + "/handlers", "{\"name\":\"matrix\"}")
                .expect(201);
        variables = Map.of("id", integration, "handler", "matrix", "handlerName", "matrix");

        for (Role role : Role.values()) {
            people.put(role.value(), person("the-" + role.value(), "{\"role\":\"%s\"}".formatted(role.value())));
        }
        people.put(
                "elsewhere",
                person(
                        "from-elsewhere",
                        "{\"role\":\"owner\",\"integrationId\":\"%s\"}".formatted(integration("other"))));
        Browser owner = Browser.of(hub);
        owner.login("the-owner", PASSWORD).expect(200);
        for (Scope scope : Scope.grantable()) {
            String token = owner.post(
                            "/access-tokens", "{\"name\":\"matrix\",\"scopes\":[\"%s\"]}".formatted(scope.value()))
                    .expect(201)
                    .text("token");
            Hub machine = hub.as("Authorization", "Bearer " + token);
            machines.put(scope, machine::send);
        }
    }

    @AfterAll
    void stop() {
        hub.close();
        integCore.close();
    }

    private interface Visitor {
        Answer send(String method, String path, @Nullable String body, String... headers);
    }

    private String integration(String name) {
        return hub.post("/integrations", "{\"name\":\"" + name + "\"}")
                .expect(201)
                .id();
    }

    private Visitor person(String username, String grant) {
        hub.post(
                        "/users",
                        "{\"username\":\"%s\",\"password\":\"%s\",\"grants\":[%s]}"
                                .formatted(username, PASSWORD, grant))
                .expect(201);
        Browser browser = Browser.of(hub);
        return (method, path, body, headers) -> {
            // What was called before may have ended the session.
            if (browser.get("/auth/me").status() != 200) {
                browser.login(username, PASSWORD).expect(200);
            }
            return browser.send(method, path, body, headers);
        };
    }

    @Test
    void letsInWhoTheTableSays() throws IOException {
        String now = HEAD + rows().collect(Collectors.joining("\n", "", "\n"));
        if (Boolean.getBoolean("hub.update-checked-in")) {
            Files.writeString(TABLE, now);
        }

        assertThat(now).isEqualTo(Files.readString(TABLE));
    }

    private Stream<String> rows() {
        TreeSet<Endpoint> endpoints = new TreeSet<>();
        hub.beans(RequestMappingInfoHandlerMapping.class)
                .forEach(mapping -> mapping.getHandlerMethods().forEach((info, method) -> {
                    if (!method.getBeanType().getName().startsWith("org.springdoc")) {
                        endpoints.addAll(Endpoint.of(info));
                    }
                }));
        assertThat(endpoints).hasSizeGreaterThan(30);
        return endpoints.stream().map(this::row);
    }

    private String row(Endpoint endpoint) {
        List<String> cells = new ArrayList<>();
        Hub nobody = hub.as();
        cells.add("nobody " + outcome(endpoint, nobody::send));
        people.forEach((name, person) -> cells.add(name + " " + outcome(endpoint, person)));
        String scopes = machines.entrySet().stream()
                .filter(machine -> outcome(endpoint, machine.getValue()).equals("+"))
                .map(machine -> machine.getKey().value())
                .sorted()
                .collect(Collectors.joining(" "));
        boolean all = scopes.split(" ", -1).length == machines.size();
        return "%-8s%-72s%s | %s"
                .formatted(endpoint.method(), endpoint.path(), String.join(" ", cells), all ? "any" : scopes)
                .strip();
    }

    /**
     * Only whether somebody is let in counts: what they ask for is not done, for want of a body, of the version they name, or of the
     * event after which they want to be told more.
     */
    private String outcome(Endpoint endpoint, Visitor client) {
        boolean reads = endpoint.method().equals("GET");
        Answer answer = client.send(
                endpoint.method(),
                endpoint.path(variables),
                reads ? null : "{\"nothing of the kind\":true}",
                "If-Match",
                "\"999999\"",
                "Last-Event-ID",
                "none",
                "Accept",
                "*/*",
                "Content-Type",
                endpoint.takes());
        String code = answer.header("Content-Type").orElse("").startsWith("application/problem+json")
                ? answer.text("code")
                : "";
        boolean refused = List.of("unauthenticated", "access-denied", "integration-not-found")
                        .contains(code)
                || (code.equals("handler-not-found") && endpoint.path().startsWith("/handlers/"));
        return refused ? String.valueOf(answer.status()) : "+";
    }

    /**
     * @param method {@code POST} where all methods are taken
     * @param takes the media type of its body
     */
    private record Endpoint(String path, String method, String takes) implements Comparable<Endpoint> {
        static List<Endpoint> of(RequestMappingInfo info) {
            List<String> methods = info.getMethodsCondition().getMethods().isEmpty()
                    ? List.of("POST")
                    : info.getMethodsCondition().getMethods().stream()
                            .map(Enum::name)
                            .toList();
            String takes = info.getConsumesCondition().getConsumableMediaTypes().stream()
                    .map(MediaType::toString)
                    .findFirst()
                    .orElse(MediaType.APPLICATION_JSON_VALUE);
            return info.getPatternValues().stream()
                    .flatMap(path -> methods.stream().map(method -> new Endpoint(path, method, takes)))
                    .toList();
        }

        /** With a thing that is not there for each variable that has no value. */
        String path(Map<String, String> values) {
            StringBuilder filled = new StringBuilder();
            for (String part : path.split("/", -1)) {
                if (part.isEmpty() || part.equals("**")) {
                    continue;
                }
                boolean variable = part.startsWith("{");
                filled.append('/')
                        .append(
                                variable
                                        ? values.getOrDefault(
                                                part.substring(1, part.length() - 1),
                                                UUID.randomUUID().toString())
                                        : part);
            }
            return filled.isEmpty() ? "/" : filled.toString();
        }

        @Override
        public int compareTo(Endpoint other) {
            int byPath = path.compareTo(other.path);
            return byPath == 0 ? method.compareTo(other.method) : byPath;
        }
    }
}
