package dev.integrationhub.server.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Calls the demo from outside, as everybody else does. */
class DemoClient {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(LONGEST)
            .build();
    private final String base;
    private String csrf = "";

    DemoClient(String base) {
        this.base = base;
    }

    String base() {
        return base;
    }

    void signIn() {
        change(
                "POST",
                "/auth/login",
                JSON.createObjectNode()
                        .put("username", DemoSettings.LOGIN.username())
                        .put("password", DemoSettings.LOGIN.password()));
        csrf = JSON.readTree(send(request("/auth/csrf").GET()).body())
                .path("token")
                .asString();
    }

    /** Sends JSON, and has JSON back. */
    JsonNode change(String method, String path, ObjectNode body) {
        HttpResponse<String> answer = send(request(path)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", csrf)
                .method(method, BodyPublishers.ofString(body.toString())));
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(method + " " + path + " was answered " + answer.statusCode());
        }
        return JSON.readTree(answer.body());
    }

    /** Whatever it is answered. */
    void sendWebhook(String handler, String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + "/webhook/" + handler))
                .timeout(LONGEST)
                .header("Content-Type", "application/json");
        headers.forEach(request::header);
        send(request.POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(LONGEST);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
