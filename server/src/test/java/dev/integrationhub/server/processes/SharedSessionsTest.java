package dev.integrationhub.server.processes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Processes on one PostgreSQL know the same users and sessions, whichever of them was first. */
class SharedSessionsTest {
    private static final Pattern TOLD = Pattern.compile("told this once:\\R\\s+(\\S+)");
    private static final String NEW_PASSWORD = "short chair, green wall";

    private final HttpClient client = HttpClient.newHttpClient();

    /** The cookies of a browser. */
    private record Cookies(String session, String csrf) {
        static Cookies of(HttpResponse<String> login) {
            return new Cookies(cookie(login, "hub-session"), cookie(login, "XSRF-TOKEN"));
        }

        private static String cookie(HttpResponse<String> answer, String name) {
            return answer.headers().allValues("Set-Cookie").stream()
                    .filter(cookie -> cookie.startsWith(name + "="))
                    .map(cookie -> cookie.substring(name.length() + 1, cookie.indexOf(';')))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(answer + " " + answer.body()));
        }
    }

    @Test
    void oneFirstUserAndTheSessionsOfAll(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("data");
        try (HubProcess query = HubProcess.start(data, "--hub.roles=query")) {
            Cookies session;
            try (HubProcess one = HubProcess.launch(data);
                    HubProcess other = HubProcess.launch(data)) {
                one.awaitReady();
                other.awaitReady();
                assertThat(query.logged()).doesNotContain("told this once");
                String password = told(one, other);

                Cookies first = Cookies.of(login(one, password));
                assertThat(send(other, "GET", "/integrations", null, first).statusCode())
                        .isEqualTo(403);
                session = Cookies.of(send(
                        other,
                        "PUT",
                        "/auth/password",
                        "{\"currentPassword\":\"" + password + "\",\"newPassword\":\"" + NEW_PASSWORD + "\"}",
                        first));
                assertThat(send(one, "GET", "/auth/me", null, first).statusCode())
                        .isEqualTo(401);
                assertThat(send(one, "POST", "/integrations", "{\"name\":\"shared\"}", session)
                                .statusCode())
                        .isEqualTo(201);
                assertThat(send(query, "GET", "/integrations", null, session).body())
                        .contains("shared");
                one.kill();
                assertThat(send(other, "GET", "/auth/me", null, session).statusCode())
                        .isEqualTo(200);
            }
            try (HubProcess again = HubProcess.start(data)) {
                assertThat(again.logged()).doesNotContain("told this once");
                assertThat(send(again, "GET", "/auth/me", null, session).statusCode())
                        .isEqualTo(200);
                assertThat(send(again, "POST", "/auth/logout", null, session).statusCode())
                        .isEqualTo(204);
                assertThat(send(query, "GET", "/integrations", null, session).statusCode())
                        .isEqualTo(401);
            }
        }
    }

    private static String told(HubProcess... processes) {
        List<String> passwords = List.of(processes).stream()
                .map(HubProcess::logged)
                .flatMap(logged -> TOLD.matcher(logged).results())
                .map(found -> found.group(1))
                .toList();
        assertThat(passwords).hasSize(1);
        return passwords.get(0);
    }

    private HttpResponse<String> login(HubProcess hub, String password) throws IOException, InterruptedException {
        return send(
                hub,
                "POST",
                "/auth/login",
                "{\"username\":\"admin\",\"password\":\"" + password + "\"}",
                new Cookies("", ""));
    }

    private HttpResponse<String> send(
            HubProcess hub, String method, String path, @Nullable String body, Cookies cookies)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(hub.url(path)))
                        .header("Content-Type", "application/json")
                        .header("Cookie", "hub-session=" + cookies.session())
                        .header("X-XSRF-TOKEN", cookies.csrf())
                        .method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
