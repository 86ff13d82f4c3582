package dev.integrationhub.server.hub;

import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.integrationhub.server.hub.RunningHub.hub;
import static dev.integrationhub.server.hub.RunningHub.integration;
import static dev.integrationhub.server.hub.RunningHub.unique;
import static org.assertj.core.api.Assertions.assertThat;

/** Which names are taken, which are refused, and which are the same. */
class NamesTest {
    @Test
    void takesNamesThatLookTheSameForTheSame() {
        String name = unique("Caf\u00e9");
        String id = integration(" \u00a0" + name.replace("\u00e9", "e\u0301") + "\u3000");

        assertThat(hub().get("/integrations/" + id).text("name")).isEqualTo(name);
        hub().post("/integrations", "{\"name\":\"" + name.toUpperCase(Locale.ROOT) + "\"}")
                .expectProblem(409, "integration-name-taken");
        Answer hidden = hub().post("/integrations", "{\"name\":\"" + name + "\u200b\"}")
                .expectProblem(422, "validation-failed");
        assertThat(hidden.text("detail")).contains("U+200B");
        hub().post("/integrations/" + id + "/credentials", "{\"key\":\"K\u200b\",\"value\":\"v\"}")
                .expectProblem(422, "validation-failed");
        assertThat(hub().get("/integrations?search=CAFE%CC%81" + name.substring(4))
                        .json())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "a/b",
                "a\\\\b",
                "a;b",
                "50%",
                "why?",
                "c#",
                "..",
                ".",
                "integrations",
                "Admin",
                "ACTUATOR",
                "a\\u0000b",
                "tab\\there",
                "\\ud800"
            })
    void refusesNamesThatWouldNotFitIntoAPath(String name) {
        Answer answer = hub().post("/integrations", "{\"name\":\"" + name + "\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").get(0).path("pointer").asString())
                .isEqualTo("/name");
    }

    @Test
    void takesNamesInAnyScript() {
        String name = "Телеграм-бот 電報 " + UUID.randomUUID();
        assertThat(hub().get("/integrations/" + integration(name)).text("name")).isEqualTo(name);
    }

    @Test
    void takesTwoHundredCharactersAndNoMore() {
        String name = "я".repeat(150) + UUID.randomUUID() + "😀".repeat(14);
        assertThat(name.codePointCount(0, name.length())).isEqualTo(200);

        integration(name);

        hub().post("/integrations", "{\"name\":\"" + name + "x\"}").expectProblem(422, "validation-failed");
    }
}
