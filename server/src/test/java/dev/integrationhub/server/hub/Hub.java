package dev.integrationhub.server.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

import dev.integrationhub.server.IntegrationHub;
import dev.integrationhub.server.postgres.InitializedOnce;

/** A hub that runs in this process on a free port, and a client of it that may do everything. */
final class Hub implements AutoCloseable {
    static final String BOOTSTRAP_TOKEN = "for-the-tests-of-this-package-only";
    static final String BEARER = "Bearer " + BOOTSTRAP_TOKEN;

    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;
    private final List<String> credentials;

    private Hub(ConfigurableApplicationContext context, List<String> credentials) {
        this.context = context;
        this.base = URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
        this.credentials = credentials;
    }

    /** The same hub, for a client that comes with these headers instead; with none, it is nobody. */
    Hub as(String... headers) {
        return new Hub(context, List.of(headers));
    }

    /** Starts a hub with its data in this directory. */
    static Hub start(Path data, Map<String, Object> settings) {
        return start(data, settings, context -> {});
    }

    /** Starts a hub that takes its time from this clock. */
    static Hub start(Path data, Map<String, Object> settings, Clock clock) {
        return start(data, settings, context -> ((GenericApplicationContext) context)
                .registerBean("testClock", Clock.class, () -> clock, bean -> bean.setPrimary(true)));
    }

    private static Hub start(
            Path data,
            Map<String, Object> settings,
            ApplicationContextInitializer<ConfigurableApplicationContext> initializer) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("hub.data-dir", InitializedOnce.in(data).toString());
        all.put("hub.port", 0);
        all.put("hub.bootstrap-token", BOOTSTRAP_TOKEN);
        all.put("springdoc.api-docs.path", ApiDocumentTest.DRAWN);
        all.put("springdoc.default-produces-media-type", "application/json");
        // It looks into types before those get to say what they are.
        all.put("springdoc.model-converters.polymorphic-converter.enabled", "false");
        return new Hub(
                new SpringApplicationBuilder(IntegrationHub.class, ApiDescription.class)
                        .initializers(initializer)
                        .properties(all)
                        .run(all.entrySet().stream()
                                .map(e -> "--" + e.getKey() + "=" + e.getValue())
                                .toArray(String[]::new)),
                List.of("Authorization", BEARER));
    }

    URI base() {
        return base;
    }

    <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    Answer post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    /** Posts a body of some type. */
    Answer sendAs(String contentType, String path, String body) {
        return send("POST", path, body, "Content-Type", contentType);
    }

    Answer put(String path, String body, String... headers) {
        return send("PUT", path, body, headers);
    }

    Answer delete(String path, String... headers) {
        return send("DELETE", path, null, headers);
    }

    Answer send(String method, String path, @Nullable String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < credentials.size(); i += 2) {
            request.setHeader(credentials.get(i), credentials.get(i + 1));
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return exchange(request);
    }

    private Answer exchange(HttpRequest.Builder request) {
        try {
            return new Answer(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
