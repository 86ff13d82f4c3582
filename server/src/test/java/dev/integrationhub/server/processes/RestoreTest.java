package dev.integrationhub.server.processes;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Both backups and the master keyset make the hub anew on another machine, step by step as docs/backup.md says. */
class RestoreTest {
    private static final String KEYSET = "keyring/master-keyset.json";
    private static final String REVEAL = "--hub.secrets.reveal-in-browser=true";
    private static final String WHY = "{\"reason\":\"test\"}";
    private static final String CLEAR = "te\u00f6ken-\u2713";

    private final Path data;
    private final Path newData;
    private final Path events;
    private final Path keyring;

    RestoreTest(@TempDir Path folder) {
        data = folder.resolve("data");
        newData = folder.resolve("new");
        events = folder.resolve("hub.zip");
        keyring = folder.resolve("keyring.zip");
    }

    @Test
    void opensWhatWasSealedBeforeOnANewDataDirectory() throws Exception {
        String at;
        JsonNode credentials;
        JsonNode secrets;
        JsonNode signing;
        try (HubProcess hub = HubProcess.start(data)) {
            at = "/integrations/" + created(hub, "/integrations", "{\"name\":\"Telegram\"}");
            created(hub, at + "/credentials", "{\"key\":\"TOKEN\",\"value\":\"" + CLEAR + "\"}");
            created(hub, at + "/secrets", "{\"key\":\"SECRET\",\"value\":\"hidden\"}");
            credentials = json(hub.send("GET", at + "/credentials", null));
            secrets = json(hub.send("GET", at + "/secrets", null));
            signing = json(hub.send("POST", at + "/signing-secret/reveal", WHY));
            succeeds(data, "backup", events.toString());
            succeeds(data, "backup-keyring", keyring.toString());
            created(hub, at + "/credentials", "{\"key\":\"LATER\",\"value\":\"not in the backup\"}");
        }

        Files.createDirectories(newData.resolve(KEYSET).getParent());
        Files.copy(data.resolve(KEYSET), newData.resolve(KEYSET));
        succeeds(newData, "restore", events.toString());
        succeeds(newData, "restore-keyring", keyring.toString());

        try (HubProcess hub = HubProcess.start(newData)) {
            JsonNode integrations = json(hub.send("GET", "/integrations", null));
            assertThat(integrations.size()).isEqualTo(1);
            assertThat(integrations.get(0).path("name").asString()).isEqualTo("Telegram");
            JsonNode restored = json(hub.send("GET", at + "/credentials", null));
            assertThat(restored.get(0).path("value").asString()).isEqualTo(CLEAR);
            assertThat(restored).isEqualTo(credentials);
            assertThat(json(hub.send("GET", at + "/secrets", null))).isEqualTo(secrets);
            assertThat(json(hub.send("POST", at + "/signing-secret/reveal", WHY)))
                    .isEqualTo(signing);

            created(hub, at + "/credentials", "{\"key\":\"NEW\",\"value\":\"sealed here\"}");
            assertThat(json(hub.send("GET", at + "/credentials", null))
                            .valueStream()
                            .map(credential -> credential.path("value").asString()))
                    .containsExactlyInAnyOrder(CLEAR, "sealed here");
        }
    }

    @Test
    void opensNothingWithoutTheKeyringAndEverythingOnceItIsThere() throws Exception {
        String at;
        String secret;
        try (HubProcess hub = HubProcess.start(data)) {
            at = "/integrations/" + created(hub, "/integrations", "{\"name\":\"Telegram\"}");
            created(hub, at + "/credentials", "{\"key\":\"TOKEN\",\"value\":\"" + CLEAR + "\"}");
            secret = at + "/secrets/" + created(hub, at + "/secrets", "{\"key\":\"SECRET\",\"value\":\"hidden\"}");
            succeeds(data, "backup", events.toString());
            succeeds(data, "backup-keyring", keyring.toString());
        }
        succeeds(newData, "restore", events.toString());

        try (HubProcess hub = HubProcess.start(newData, REVEAL)) {
            assertThat(json(hub.send("GET", at + "/credentials", null))
                            .get(0)
                            .path("value")
                            .isNull())
                    .isTrue();
            JsonNode refusal = json(hub.send("POST", secret + "/reveal", WHY));
            assertThat(refusal.path("code").asString()).isEqualTo("secret-version-destroyed");
            assertThat(refusal.path("detail").asString()).contains("the keyring was not restored");
        }
        succeeds(newData, "restore-keyring", keyring.toString());
        HubCommand refused = HubCommand.run(newData, "--hub.port=0");
        assertThat(refused.exitCode()).isNotZero();
        assertThat(refused.output())
                .contains("APPLICATION FAILED TO START", "This database is sealed under master key")
                .contains(newData.resolve(KEYSET).toString());

        Files.copy(data.resolve(KEYSET), newData.resolve(KEYSET), StandardCopyOption.REPLACE_EXISTING);
        try (HubProcess hub = HubProcess.start(newData, REVEAL)) {
            assertThat(json(hub.send("GET", at + "/credentials", null))
                            .get(0)
                            .path("value")
                            .asString())
                    .isEqualTo(CLEAR);
            assertThat(json(hub.send("POST", secret + "/reveal", WHY))
                            .path("value")
                            .asString())
                    .isEqualTo("hidden");
        }
    }

    private static void succeeds(Path at, String... words) throws Exception {
        HubCommand command = HubCommand.run(at, words);
        assertThat(command.exitCode()).as(command.output()).isZero();
    }

    private static String created(HubProcess hub, String path, String body) {
        HttpResponse<String> answer = Objects.requireNonNull(hub.send("POST", path, body));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).path("id").asString();
    }

    private static JsonNode json(@Nullable HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(Objects.requireNonNull(answer).body());
    }
}
