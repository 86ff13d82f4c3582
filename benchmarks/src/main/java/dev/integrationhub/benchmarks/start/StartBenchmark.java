package dev.integrationhub.benchmarks.start;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Times both from the start of the process to the first 200 of {@code /actuator/health/readiness}, in turn, and prints the medians and
 * their ratio. The hub starts its embedded PostgreSQL along with it; the plain application uses the one of a hub that keeps running.
 *
 * <p>Arguments: the hub's jar, the plain application's jar, and how many runs (5).
 */
public final class StartBenchmark {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private StartBenchmark() {}

    public static void main(String[] args) throws Exception {
        Path hubJar = Path.of(args[0]);
        Path plainJar = Path.of(args[1]);
        int runs = args.length > 2 ? Integer.parseInt(args[2]) : 5;
        Path data = Files.createTempDirectory("hub-start");
        Path other = Files.createTempDirectory("hub-kept");
        System.out.printf("warm-up: %.1f s%n", seconds(start(hub(hubJar, data), true)));
        Started kept = start(hub(hubJar, other), false);
        try {
            List<Double> hub = new ArrayList<>();
            List<Double> plain = new ArrayList<>();
            start(plain(plainJar, other), true);
            for (int run = 1; run <= runs; run++) {
                plain.add(seconds(start(plain(plainJar, other), true)));
                hub.add(seconds(start(hub(hubJar, data), true)));
                System.out.printf("run %d: plain %.1f s, hub %.1f s%n", run, plain.get(run - 1), hub.get(run - 1));
            }
            System.out.printf(
                    "median: plain %.1f s, hub %.1f s, ratio %.2f%n",
                    median(plain), median(hub), median(hub) / median(plain));
        } finally {
            kept.close();
        }
    }

    private record Program(List<String> command, int port) {}

    private record Started(Process process, Duration took) {
        void close() {
            process.destroy();
            try {
                if (!process.waitFor(60, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Program hub(Path jar, Path data) throws IOException {
        int port = freePort();
        return new Program(
                List.of(java(), "-jar", jar.toString(), "--hub.data-dir=" + data, "--hub.port=" + port), port);
    }

    private static Program plain(Path jar, Path hubData) throws IOException {
        int port = freePort();
        Path postgres = hubData.resolve("postgres");
        String url = "jdbc:postgresql://127.0.0.1:"
                + Files.readString(postgres.resolve("port")).strip() + "/integration_hub";
        return new Program(
                List.of(
                        java(),
                        "-jar",
                        jar.toString(),
                        "--server.port=" + port,
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=integration_hub",
                        "--spring.datasource.password="
                                + Files.readString(postgres.resolve("application.password"))
                                        .strip()),
                port);
    }

    private static Started start(Program program, boolean stop) throws Exception {
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(program.command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        HttpRequest ready = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + program.port() + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        while (!isReady(ready)) {
            if (!process.isAlive() || System.nanoTime() - begin > LONGEST.toNanos()) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        "Did not start: " + program.command().get(2));
            }
            Thread.sleep(20);
        }
        Started started = new Started(process, Duration.ofNanos(System.nanoTime() - begin));
        if (stop) {
            started.close();
        }
        return started;
    }

    private static boolean isReady(HttpRequest request) throws InterruptedException {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static double seconds(Started started) {
        return started.took().toMillis() / 1000.0;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
