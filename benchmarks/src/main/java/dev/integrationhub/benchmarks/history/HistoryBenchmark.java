package dev.integrationhub.benchmarks.history;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives an integration of a running hub a history of 10,000 events, then times commands on it: the first after the hub was started
 * anew reads all of the history, the second and all later ones do not.
 *
 * <p>Arguments: the hub's address, and {@code fill} or the id that it printed. Between the two, start the hub anew.
 */
public final class HistoryBenchmark {
    private static final int EVENTS = 10_000;
    private static final int TIMED = 200;
    private static final int WARM_UP = 1_000;
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private HistoryBenchmark() {}

    public static void main(String[] args) throws Exception {
        if (args[1].equals("fill")) {
            System.out.println(fill(args[0]));
        } else {
            time(args[0], args[1]);
        }
    }

    private static String fill(String hub) throws IOException, InterruptedException {
        String handler = newHandler(hub);
        for (int event = 2; event < EVENTS; event++) {
            change(hub + "/integrations/" + handler, event);
        }
        return handler;
    }

    private static String newHandler(String hub) throws IOException, InterruptedException {
        String integration =
                id(send("POST", hub + "/integrations", "{\"name\":\"history-" + System.nanoTime() + "\"}"));
        String handlers = "/integrations/" + integration + "/handlers";
        String handler = id(send("POST", hub + handlers, "{\"name\":\"history-" + System.nanoTime() + "\"}"));
        return integration + "/handlers/" + handler;
    }

    private static void time(String hub, String longOne) throws IOException, InterruptedException {
        String longUrl = hub + "/integrations/" + longOne;
        String shortUrl = hub + "/integrations/" + newHandler(hub);
        for (int i = 0; i < WARM_UP; i++) {
            change(shortUrl, i);
        }
        System.out.printf("first command: %.1f ms%n", timed(longUrl, -1));
        System.out.printf("second command: %.1f ms%n", timed(longUrl, -2));
        double[] onLong = new double[TIMED];
        double[] onShort = new double[TIMED];
        for (int i = 0; i < TIMED; i++) {
            onLong[i] = timed(longUrl, -3 - i);
            onShort[i] = timed(shortUrl, -3 - i);
        }
        Arrays.sort(onLong);
        Arrays.sort(onShort);
        System.out.printf(
                "later commands: median %.1f ms, with a short history %.1f ms, ratio %.2f%n",
                onLong[TIMED / 2], onShort[TIMED / 2], onLong[TIMED / 2] / onShort[TIMED / 2]);
    }

    private static double timed(String handlerUrl, int value) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        change(handlerUrl, value);
        return (System.nanoTime() - begin) / 1e6;
    }

    private static void change(String handlerUrl, int value) throws IOException, InterruptedException {
        String name = "h" + handlerUrl.substring(handlerUrl.lastIndexOf('/') + 1);
        send("PUT", handlerUrl, "{\"name\":\"" + name + "\",\"defaultArgs\":{\"n\":" + value + "}}");
    }

    private static String send(String method, String url, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + System.getenv("HUB_BOOTSTRAP_TOKEN"))
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
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
