package dev.integrationhub.benchmarks.trail;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Gives a running hub a trail of so many events and then asks for pages of it.
 *
 * <p>Arguments: the hub's address, its data directory, and how many events there are to be; 0 to ask only.
 */
public final class TrailBenchmark {
    private static final int WARM_UP = 20;
    private static final int TIMED = 100;
    private static final int CHUNK = 10_000;
    private static final int LONGEST_LAG = 20_000;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private TrailBenchmark() {}

    public static void main(String[] args) throws Exception {
        try (Connection database = open(Path.of(args[1]))) {
            long count = Long.parseLong(args[2]);
            if (count > 0) {
                fill(database, count);
            }
            System.out.printf("%,d entries%n", entries(database));
        }
        for (Map.Entry<String, String> question : questions().entrySet()) {
            time(question.getKey(), args[0] + question.getValue());
        }
    }

    private static void fill(Connection database, long count) throws SQLException, InterruptedException {
        long begin = System.nanoTime();
        Events events = new Events(database);
        events.begin();
        for (long first = 0; first < count; first += CHUNK) {
            events.append(first, Math.min(first + CHUNK, count));
            await(database, LONGEST_LAG);
        }
        await(database, 0);
        System.out.printf("%,d events stored, all with their entries, in %d s%n", count, seconds(begin));
        try (var statement = database.createStatement()) {
            statement.execute("analyze audit_trail.entry");
        }
    }

    /** Faster than entries are made, a hub would not get events either. */
    private static void await(Connection database, long lag) throws SQLException, InterruptedException {
        while (behind(database) > lag) {
            Thread.sleep(Duration.ofMillis(100).toMillis());
        }
    }

    private static Map<String, String> questions() {
        String integration = "/integrations/" + Events.id(2, 7) + "/audit-logs";
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put("changes in the hub", "/audit-logs");
        questions.put("everything in the hub", "/audit-logs?class=all");
        questions.put("the oldest first", "/audit-logs?order=oldest&class=all");
        questions.put("changes of an integration", integration);
        questions.put("its deliveries", integration + "?class=delivery");
        questions.put("its failed deliveries", integration + "?class=delivery&outcome=failure");
        questions.put("what a user did", "/audit-logs?class=all&actor=" + Events.id(4, 3));
        questions.put("a user's refusals", "/audit-logs?class=authorization&actor=" + Events.id(4, 2));
        questions.put("through a session", "/audit-logs?class=all&via=" + Events.id(6, 501));
        questions.put("failed logins", "/audit-logs?action=access.login-failed");
        questions.put("dead letters", "/audit-logs?action=delivery.dead-lettered");
        questions.put("received webhooks", "/audit-logs?action=webhook.received");
        questions.put("whatever failed", "/audit-logs?outcome=failure");
        questions.put("one delivery", "/audit-logs?target=" + Events.id(3, 103));
        questions.put("a handler's deliveries", "/audit-logs?target=handler:" + Events.id(5, 7));
        questions.put("an hour", "/audit-logs?class=all&from=2030-01-01T01:00:00Z&to=2030-01-01T02:00:00Z");
        questions.put(
                "an hour of an integration",
                integration + "?class=all&from=2030-01-01T01:00:00Z&to=2030-01-01T02:00:00Z");
        questions.put("a text that is there", "/audit-logs?text=shop");
        questions.put("a text that is nowhere", "/audit-logs?class=all&text=nowhere");
        questions.put("an action that nobody took", "/audit-logs?action=handlers.synced");
        questions.put("a kind of actor that did nothing", "/audit-logs?class=all&actor=token");
        return questions;
    }

    private static void time(String name, String url) throws IOException, InterruptedException {
        double[] times = new double[TIMED];
        int bytes = 0;
        for (int i = -WARM_UP; i < TIMED; i++) {
            long begin = System.nanoTime();
            HttpResponse<String> answer = CLIENT.send(
                    HttpRequest.newBuilder(URI.create(url))
                            .header("Authorization", "Bearer " + System.getenv("HUB_BOOTSTRAP_TOKEN"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            bytes = answer.body().length();
            if (i >= 0) {
                times[i] = (System.nanoTime() - begin) / 1e6;
            }
        }
        Arrays.sort(times);
        System.out.printf(
                "%-34s median %6.1f ms, 99 of 100 below %6.1f ms, %,d bytes%n",
                name, times[TIMED / 2], times[TIMED - 2], bytes);
    }

    private static long behind(Connection database) throws SQLException {
        return number(
                database,
                "select (select max(global_index) from event_store.domain_event) - up_to from audit_trail.progress");
    }

    private static long entries(Connection database) throws SQLException {
        return number(database, "select next_leaf from audit_trail.progress");
    }

    private static long number(Connection database, String query) throws SQLException {
        try (var statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static long seconds(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin).toSeconds();
    }

    /** As the application: it may append events. */
    private static Connection open(Path data) throws SQLException, IOException {
        Path postgres = data.resolve("postgres");
        String port = Files.readString(postgres.resolve("port")).strip();
        String password =
                Files.readString(postgres.resolve("application.password")).strip();
        return Objects.requireNonNull(DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/integration_hub", "integration_hub", password));
    }
}
