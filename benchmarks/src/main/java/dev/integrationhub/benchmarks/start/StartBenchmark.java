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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Times both from the start of the process to the first 200 of {@code /actuator/health/readiness}, in turn, and prints the medians and
 * their ratio: first with a hub that has no data yet, then with one of 5,000 integrations, which must make no difference. The hub
 * starts its embedded PostgreSQL along with it; the plain application uses the one of a hub that keeps running.
 *
 * <p>Arguments: the hub's jar, the plain application's jar, and how many runs of each (5).
 */
public final class StartBenchmark {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int INTEGRATIONS = 5_000;
    private static final int WRITERS = 8;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private static final String TOKEN = "of-a-hub-that-lives-for-this-benchmark";

    private final Path hubJar;
    private final Path plainJar;
    private final Path data;
    private final Path kept;
    private final int runs;

    private StartBenchmark(Path hubJar, Path plainJar, int runs) throws IOException {
        this.hubJar = hubJar;
        this.plainJar = plainJar;
        this.runs = runs;
        data = Files.createTempDirectory("hub-start");
        kept = Files.createTempDirectory("hub-kept");
    }

    public static void main(String[] args) throws Exception {
        new StartBenchmark(Path.of(args[0]), Path.of(args[1]), args.length > 2 ? Integer.parseInt(args[2]) : 5).run();
    }

    private void run() throws Exception {
        System.out.printf("first start of all, which sets the database up: %.1f s%n", seconds(once(hub(data))));
        Started keeping = start(hub(kept));
        try {
            once(plain());
            double empty = compare("no data");
            fill();
            double full = compare(INTEGRATIONS + " integrations");
            System.out.printf("hub with data to hub without: %.2f%n", full / empty);
        } finally {
            keeping.close();
        }
    }

    private double compare(String what) throws Exception {
        List<Double> hub = new ArrayList<>();
        List<Double> plain = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            plain.add(seconds(once(plain())));
            hub.add(seconds(once(hub(data))));
        }
        System.out.printf(
                "%s: plain %.1f s, hub %.1f s, ratio %.2f%n",
                what, median(plain), median(hub), median(hub) / median(plain));
        return median(hub);
    }

    private void fill() throws Exception {
        Program program = hub(data);
        Started started = start(program);
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Callable<Integer>> writes = new ArrayList<>();
            for (int i = 0; i < INTEGRATIONS; i++) {
                HttpRequest create = HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + program.port() + "/integrations"))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + TOKEN)
                        .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"start-" + i + "\"}"))
                        .build();
                writes.add(() -> CLIENT.send(create, HttpResponse.BodyHandlers.discarding())
                        .statusCode());
            }
            for (Future<Integer> write : writers.invokeAll(writes)) {
                if (write.get() != 201) {
                    throw new IllegalStateException("A write was answered with " + write.get());
                }
            }
        } finally {
            writers.shutdown();
            started.close();
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

    private Program hub(Path data) throws IOException {
        int port = freePort();
        return new Program(
                List.of(
                        java(),
                        "-jar",
                        hubJar.toString(),
                        "--hub.data-dir=" + data,
                        "--hub.port=" + port,
                        "--hub.bootstrap-token=" + TOKEN),
                port);
    }

    private Program plain() throws IOException {
        int port = freePort();
        Path postgres = kept.resolve("postgres");
        String url = "jdbc:postgresql://127.0.0.1:"
                + Files.readString(postgres.resolve("port")).strip() + "/integration_hub";
        return new Program(
                List.of(
                        java(),
                        "-jar",
                        plainJar.toString(),
                        "--server.port=" + port,
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=integration_hub",
                        "--spring.datasource.password="
                                + Files.readString(postgres.resolve("application.password"))
                                        .strip()),
                port);
    }

    private static Started start(Program program) throws Exception {
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
        return new Started(process, Duration.ofNanos(System.nanoTime() - begin));
    }

    private static Started once(Program program) throws Exception {
        Started started = start(program);
        started.close();
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
