package dev.integrationhub.benchmarks.ingest;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Makes the handler that the webhooks are for. */
final class Handler {
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final String SECRET = "benchmark-secret-of-github";

    private Handler() {}

    /**
     * Makes one, in an integration of its own.
     *
     * @param targetUrl null for none
     * @param retrySchedule as JSON
     */
    static SignedWebhook make(URI hub, @Nullable String targetUrl, String retrySchedule) throws Exception {
        String name = "ingest-" + System.nanoTime();
        String integration = "/integrations/" + id(post(hub, "/integrations", "{\"name\":\"" + name + "\"}"));
        post(hub, integration + "/secrets", "{\"key\":\"GITHUB\",\"value\":\"" + SECRET + "\"}");
        post(hub, integration + "/handlers", """
                {"name":"%s","targetUrl":%s,"limits":{"requestsPerSecond":100000},
                 "verification":{"scheme":"github","secretKey":"GITHUB"},"delivery":{"retrySchedule":%s,"concurrency":32}}""".formatted(
                        name, targetUrl == null ? null : "\"" + targetUrl + "\"", retrySchedule));
        return new SignedWebhook(hub, name, SECRET);
    }

    private static String post(URI hub, String path, String body) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(hub.resolve(path))
                                .header("Content-Type", "application/json")
                                .header("Authorization", "Bearer " + System.getenv("HUB_BOOTSTRAP_TOKEN"))
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static String id(String json) {
        Matcher id = ID.matcher(json);
        if (!id.find()) {
            throw new IllegalStateException(json);
        }
        return id.group(1);
    }
}
