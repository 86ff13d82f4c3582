package dev.integrationhub.server.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.server.postgres.InitializedOnce;

/** A hub in a process of its own. */
final class HubProcess implements AutoCloseable {
    private static final String BOOTSTRAP_TOKEN = "for-the-tests-of-this-package-only";
    private static final Duration LONGEST_START = Duration.ofMinutes(4);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final Process process;
    private final int port;
    private final Path log;

    private HubProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Starts a process on this data; it may not serve yet. */
    static HubProcess launch(Path data, String... settings) {
        int port = freePort();
        List<String> command = HubClasses.commandLine();
        command.addAll(List.of(
                "--hub.data-dir=" + InitializedOnce.in(data),
                "--hub.port=" + port,
                "--hub.bootstrap-token=" + BOOTSTRAP_TOKEN,
                "--springdoc.api-docs.enabled=false"));
        command.addAll(List.of(settings));
        try {
            Path log = Files.createTempFile("hub", ".log");
            return new HubProcess(
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start(),
                    port,
                    log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a process and waits until it serves. */
    static HubProcess start(Path data, String... settings) {
        return launch(data, settings).awaitReady();
    }

    HubProcess awaitReady() {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError("The hub did not start:\n" + logged());
            }
            pause();
        }
        return this;
    }

    int port() {
        return port;
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** The answer, or null if the process did not give one. */
    @Nullable
    HttpResponse<String> send(String method, String path, @Nullable String body, String... headers) {
        return sendTo(url(path), method, body, headers);
    }

    static @Nullable HttpResponse<String> sendTo(String url, String method, @Nullable String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + BOOTSTRAP_TOKEN)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** The exit code of a process that ends by itself. */
    int awaitExit() {
        try {
            if (!process.waitFor(LONGEST_START.toSeconds(), TimeUnit.SECONDS)) {
                kill();
                throw new AssertionError("The hub did not end:\n" + logged());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return process.exitValue();
    }

    /** As {@code kill -9} does it. */
    void kill() {
        process.destroyForcibly();
        await();
    }

    @Override
    public void close() {
        process.destroy();
        await();
    }

    String logged() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private void await() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isReady() {
        HttpResponse<String> answer = send("GET", "/actuator/health/readiness", null);
        return answer != null && answer.statusCode() == 200;
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
