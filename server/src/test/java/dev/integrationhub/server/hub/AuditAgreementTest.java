package dev.integrationhub.server.hub;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.platform.json.ExactJson;

import static dev.integrationhub.server.hub.RunningHub.hub;
import static dev.integrationhub.server.hub.RunningHub.unique;
import static org.assertj.core.api.Assertions.assertThat;

/** The trail, the state at a moment, the difference of two moments and a restore tell the same of whatever happened. */
class AuditAgreementTest {
    private static final int STEPS = 30;
    private static final Map<String, String> SECTIONS =
            Map.of("credential", "credentials", "secret", "secrets", "handler", "handlers");

    private final Restorable integration = Restorable.create();
    private final Map<String, List<String>> there = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void agreeOnARandomHistory(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < STEPS; i++) {
            happen(random);
        }
        List<JsonNode> states = states();

        entriesLeadFromStateToState(states);
        differencesLeadFromStateToState(states, random);
        restoreLeadsBack(states, random);
    }

    private void entriesLeadFromStateToState(List<JsonNode> states) {
        List<JsonNode> entries = new ArrayList<>();
        Answer page = hub().get(integration.path() + "/audit-logs?class=all&order=oldest&limit=200");
        page.json().forEach(entries::add);
        assertThat(entries).hasSize(states.size());
        for (int version = 0; version < states.size(); version++) {
            JsonNode entry = entries.get(version);
            JsonNode target = entry.path("targets").get(0);
            assertThat(entry.path("version").asInt()).isEqualTo(version);
            JsonNode before = version == 0 ? null : resource(states.get(version - 1), target);
            ObjectNode made = before == null ? object() : (ObjectNode) before.deepCopy();
            entry.path("changes")
                    .forEach(change -> set(made, change.path("path").asString(), change.get("after")));
            JsonNode after = resource(states.get(version), target);
            assertThat(normal(made)).as(entry.toString()).isEqualTo(normal(after == null ? object() : after));
        }
    }

    private void differencesLeadFromStateToState(List<JsonNode> states, Random random) {
        for (int i = 0; i < 10; i++) {
            int from = random.nextInt(states.size());
            int to = random.nextInt(states.size());
            JsonNode diff = hub().get(integration.path() + "/diff?from=" + from + "&to=" + to)
                    .expect(200)
                    .json();
            ObjectNode patched = (ObjectNode) states.get(from).deepCopy();
            diff.path("patch")
                    .forEach(operation -> set(
                            patched,
                            operation.path("path").asString(),
                            operation.path("op").asString().equals("remove") ? null : operation.get("value")));
            assertThat(patched).as(from + " to " + to + ": " + diff).isEqualTo(states.get(to));
        }
    }

    private void restoreLeadsBack(List<JsonNode> states, Random random) {
        int version = random.nextInt(states.size());
        integration.restore("{'version':" + version + "}").expect(200);

        JsonNode now =
                hub().get(integration.path() + "/history").expect(200).json().path("state");
        assertThat(essence(now)).isEqualTo(essence(states.get(version)));
        JsonNode again =
                integration.restore("{'version':" + version + "}").expect(200).json();
        assertThat(again.path("changes").isEmpty()).as(again.toString()).isTrue();
    }

    private List<JsonNode> states() {
        List<JsonNode> states = new ArrayList<>();
        long last = integration.version();
        for (long version = 0; version <= last; version++) {
            states.add(hub().get(integration.path() + "/history?version=" + version)
                    .expect(200)
                    .json()
                    .path("state"));
        }
        return states;
    }

    private void happen(Random random) {
        String section = List.of("credentials", "secrets", "handlers", "").get(random.nextInt(4));
        List<String> ids = there.computeIfAbsent(section, none -> new ArrayList<>());
        int kind = random.nextInt(4);
        String value = "'value " + random.nextInt(1000) + "'";
        String args = "{'n':" + random.nextInt(9) + ".50,'deep':{'a':[" + random.nextInt(9) + "]}}";
        if (section.isEmpty() && kind < 2) {
            hub().put(
                            integration.path() + "/links",
                            Restorable.json("{'externalIds':" + (kind == 0 ? "{}" : "{'agent':" + value + "}") + "}"))
                    .expect(200);
        } else if (section.isEmpty()) {
            hub().put(integration.path(), Restorable.json("{'name':'" + unique("renamed") + "'}"))
                    .expect(200);
        } else if (ids.isEmpty() || kind == 0) {
            ids.add(integration.add(
                    section,
                    section.equals("handlers")
                            ? "{'name':'" + unique("h") + "','defaultArgs':" + args + "}"
                            : "{'key':'K" + random.nextInt(1_000_000) + "','value':" + value + "}"));
        } else {
            String path = integration.path() + "/" + section + "/" + ids.get(random.nextInt(ids.size()));
            if (kind == 1) {
                ids.remove(path.substring(path.lastIndexOf('/') + 1));
                hub().delete(path).expect(204);
            } else if (section.equals("handlers")) {
                hub().put(path, Restorable.json("{'name':'" + unique("h") + "','defaultArgs':" + args + "}"))
                        .expect(200);
            } else {
                hub().put(path, Restorable.json("{'value':" + value + "}")).expect(200);
            }
        }
    }

    /** A restore gives new versions to values, and a new name leaves the former one behind. */
    private static Map<String, JsonNode> essence(JsonNode state) {
        Map<String, JsonNode> essence = new TreeMap<>();
        essence.put("name", state.get("name"));
        essence.put("externalIds", state.path("externalIds"));
        state.path("credentials")
                .forEach(credential ->
                        essence.put("credential " + credential.path("key").asString(), credential.get("value")));
        state.path("secrets")
                .forEach(secret -> essence.put(
                        "secret " + secret.path("key").asString(),
                        secret.path("versions").isEmpty() ? object() : secret.get("key")));
        state.path("handlers").properties().forEach(handler -> {
            ObjectNode members = (ObjectNode) handler.getValue().deepCopy();
            members.remove("aliases");
            essence.put("handler " + handler.getKey(), members);
        });
        return essence;
    }

    private static @Nullable JsonNode resource(JsonNode state, JsonNode target) {
        String type = target.path("type").asString();
        if (type.equals("integration")) {
            ObjectNode itself = (ObjectNode) state.deepCopy();
            SECTIONS.values().forEach(itself::remove);
            itself.remove("signingSecret");
            return itself;
        }
        return type.equals("signing-secret")
                ? state.get("signingSecret")
                : state.path(SECTIONS.get(type)).get(target.path("id").asString());
    }

    /** Where a resource was removed, all its members were: what is left of those that were objects is empty. */
    private static JsonNode normal(JsonNode members) {
        ObjectNode normal = object();
        members.properties().forEach(member -> {
            JsonNode value = member.getValue().isObject() ? normal(member.getValue()) : member.getValue();
            if (!value.isObject() || !value.isEmpty()) {
                normal.set(member.getKey(), value);
            }
        });
        return normal;
    }

    private static ObjectNode object() {
        return ExactJson.MAPPER.createObjectNode();
    }

    /** Sets a member, or takes it away where there is no value; what is above it is made. */
    private static void set(ObjectNode of, String pointer, @Nullable JsonNode value) {
        UnaryOperator<String> name = text -> text.replace("~1", "/").replace("~0", "~");
        String[] steps = pointer.split("/", -1);
        ObjectNode object = of;
        for (int i = 1; i < steps.length - 1; i++) {
            JsonNode next = object.get(name.apply(steps[i]));
            object = next instanceof ObjectNode known ? known : object.putObject(name.apply(steps[i]));
        }
        String last = name.apply(steps[steps.length - 1]);
        if (value == null || value.isNull()) {
            object.remove(last);
        } else {
            object.set(last, value);
        }
    }
}
