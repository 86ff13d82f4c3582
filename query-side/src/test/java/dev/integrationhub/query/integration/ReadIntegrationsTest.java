package dev.integrationhub.query.integration;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import dev.integrationhub.api.integration.event.IntegrationCreated;
import dev.integrationhub.api.integration.event.IntegrationDeleted;
import dev.integrationhub.api.integration.event.IntegrationPurged;
import dev.integrationhub.api.integration.event.IntegrationRenamed;
import dev.integrationhub.api.integration.event.IntegrationRestored;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.query.test.Api;
import dev.integrationhub.query.test.Events;
import dev.integrationhub.query.test.QuerySideTest;

import static org.assertj.core.api.Assertions.assertThat;

@QuerySideTest
class ReadIntegrationsTest {
    private final Events events;
    private final Api api;

    @Autowired
    ReadIntegrationsTest(Events events, Api api) {
        this.events = events;
        this.api = api;
    }

    @Test
    void showsAnIntegrationWithTheVersionOfItsOwnMembers() {
        UUID id = created("Телеграм-бот");
        events.happen(new IntegrationRenamed(id, "Бот", "Телеграм-бот"));

        Api.Answer answer = api.get("/integrations/" + id);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.json().propertyNames())
                .containsExactly("id", "name", "createdAt", "updatedAt", "handlerCount", "lastActivityAt");
        assertThat(answer.json().get("name").asString()).isEqualTo("Бот");
        assertThat(Instant.parse(answer.json().get("createdAt").asString()))
                .isBeforeOrEqualTo(Instant.parse(answer.json().get("updatedAt").asString()));
        assertThat(api.send("GET", "/integrations/" + id, "If-None-Match", "\"1\"")
                        .status())
                .isEqualTo(304);
        Api.Answer head = api.send("HEAD", "/integrations/" + id);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo("\"1\"");
        assertThat(head.http().body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"01890000-0000-7000-8000-000000000000", "not-a-uuid", "1-1-1-1-1"})
    void answers404ForWhatNeverWas(String id) {
        for (String below :
                List.of("", "/credentials", "/secrets", "/handlers", "/audit-logs", "/handlers/x/contract")) {
            Api.Answer answer = api.get("/integrations/" + id + below);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.json().get("code").asString()).isEqualTo("integration-not-found");
        }
    }

    @Test
    void hidesADeletedIntegrationUntilItIsRestored() {
        String name = "deleted " + Uuid7.next();
        UUID id = created(name);
        events.happen(new IntegrationDeleted(id, Instant.now()));

        for (String below : List.of("", "/credentials", "/secrets", "/handlers", "/handlers/" + id)) {
            Api.Answer answer = api.get("/integrations/" + id + below);
            assertThat(answer.status()).isEqualTo(410);
            assertThat(answer.json().get("code").asString()).isEqualTo("integration-deleted");
        }
        assertThat(names("/integrations?search=" + encode(name))).isEmpty();
        assertThat(names("/integrations?deleted=true&search=" + encode(name))).containsExactly(name);

        events.happen(new IntegrationRestored(id));

        assertThat(api.get("/integrations/" + id).header("ETag")).isEqualTo("\"2\"");
        assertThat(names("/integrations?search=" + encode(name))).containsExactly(name);
        assertThat(names("/integrations?deleted=true&search=" + encode(name))).isEmpty();
    }

    @Test
    void keepsNothingButATombstoneOfAPurgedIntegration() {
        String name = "purged " + Uuid7.next();
        UUID id = created(name);
        events.happen(new IntegrationDeleted(id, Instant.now()), new IntegrationPurged(id));

        assertThat(api.get("/integrations/" + id).status()).isEqualTo(410);
        assertThat(api.get("/integrations/" + id + "/secrets").status()).isEqualTo(410);
        assertThat(names("/integrations?deleted=true&search=" + encode(name))).isEmpty();
    }

    @Test
    void searchesInAnyCaseAndTakesWildcardsAsTheyAre() {
        String mark = Uuid7.next().toString();
        created("ЖЁЛТЫЙ 100% " + mark);
        created("жёлтый 100_ " + mark);
        created("жёлтый 1000 " + mark);

        assertThat(names("/integrations?search=" + encode("жёлтый 100% " + mark)))
                .hasSize(1);
        assertThat(names("/integrations?search=" + encode("Жёлтый 100_ " + mark)))
                .hasSize(1);
        assertThat(names("/integrations?search=" + encode(mark.toUpperCase(java.util.Locale.ROOT))))
                .hasSize(3);
    }

    @Test
    void walksThroughPagesByTheirLinks() {
        String mark = Uuid7.next().toString();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            all.add(mark + " & <" + i + ">");
            append(mark + " & <" + i + ">");
        }
        events.awaitProjected();
        String path = "/integrations?search=" + encode(mark + " &") + "&sort=name,desc&size=3";

        List<String> walked = new ArrayList<>();
        Api.Answer page = api.get(path);
        assertThat(page.link("prev")).isEmpty();
        assertThat(page.link("first")).contains("page=0").contains("sort=name%2Cdesc");
        assertThat(page.link("last")).contains("page=2").contains("size=3");
        while (true) {
            assertThat(page.header("X-Total-Count")).isEqualTo("7");
            walked.addAll(namesOf(page));
            if (page.link("next").isEmpty()) {
                break;
            }
            page = api.get(page.link("next"));
        }
        assertThat(namesOf(api.get(page.link("prev")))).hasSize(3);
        java.util.Collections.reverse(all);
        assertThat(walked).isEqualTo(all);
        Api.Answer beyond = api.get(path + "&page=2000000000");
        assertThat(beyond.json()).isEmpty();
        assertThat(beyond.link("prev")).contains("page=2");
    }

    @Test
    void sortsBySeveralMembersAndDecidesBetweenEqualsByIdentifier() {
        String mark = Uuid7.next().toString();
        for (String name : List.of("b", "A", "ё", "e", "Ж")) {
            append(name + " " + mark);
        }
        events.awaitProjected();

        assertThat(names("/integrations?search=" + mark + "&sort=name"))
                .extracting(name -> name.substring(0, 1))
                .containsExactly("A", "b", "e", "ё", "Ж");
        assertThat(names("/integrations?search=" + mark + "&sort=updatedAt,desc&sort=name"))
                .hasSize(5);
        assertThat(names("/integrations?search=" + mark + "&sort=createdAt,name,desc"))
                .hasSize(5);
        assertThat(names("/integrations?search=" + mark))
                .extracting(name -> name.substring(0, 1))
                .containsExactly("b", "A", "ё", "e", "Ж");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=-1",
                "page=x",
                "size=0",
                "size=1001",
                "size=99999999999",
                "sort=password",
                "sort=desc",
                "sort=name,down",
                "sort=id",
                "sort=",
                "deleted=perhaps"
            })
    void answers400ForNonsense(String query) {
        Api.Answer answer = api.get("/integrations?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("code").asString()).isEqualTo("invalid-parameter");
    }

    @Test
    void refusesOtherMethodsAndForms() {
        assertThat(api.send("GET", "/integrations", "Accept", "text/csv").status())
                .isEqualTo(406);
        assertThat(api.send("PATCH", "/integrations/" + Uuid7.next()).status()).isEqualTo(405);
    }

    private UUID created(String name) {
        UUID id = append(name);
        events.awaitProjected();
        return id;
    }

    private UUID append(String name) {
        UUID id = Uuid7.next();
        events.append(new IntegrationCreated(id, name, null));
        return id;
    }

    private List<String> names(String path) {
        Api.Answer answer = api.get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("X-Total-Count"))
                .isEqualTo(Integer.toString(answer.json().size()));
        return namesOf(answer);
    }

    private static List<String> namesOf(Api.Answer answer) {
        List<String> names = new ArrayList<>();
        for (JsonNode integration : answer.json()) {
            names.add(integration.get("name").asString());
        }
        return names;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
