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
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private HistoryBenchmark() {}

    public static void main(String[] args) throws Exception {
        if (args[1].equals("fill")) {
            System.out.println(fill(args[0]));
        } else {
            time(args[0] + "/integrations/" + args[1]);
        }
    }

    private static String fill(String hub) throws IOException, InterruptedException {
        String integration =
                id(send("POST", hub + "/integrations", "{\"name\":\"history-" + System.nanoTime() + "\"}"));
        String at = hub + "/integrations/" + integration;
        String handler = id(send("POST", at + "/handlers", "{\"name\":\"history-" + System.nanoTime() + "\"}"));
        for (int event = 2; event < EVENTS; event++) {
            change(at, handler, event);
        }
        return integration + "/handlers/" + handler;
    }

    private static void time(String handlerUrl) throws IOException, InterruptedException {
        String at = handlerUrl.substring(0, handlerUrl.indexOf("/handlers/"));
        String handler = handlerUrl.substring(handlerUrl.lastIndexOf('/') + 1);
        System.out.printf("first command: %.1f ms%n", timed(at, handler, -1));
        System.out.printf("second command: %.1f ms%n", timed(at, handler, -2));
        double[] later = new double[TIMED];
        for (int i = 0; i < TIMED; i++) {
            later[i] = timed(at, handler, -3 - i);
        }
        Arrays.sort(later);
        System.out.printf("later commands: median %.1f ms, p95 %.1f ms%n", later[TIMED / 2], later[TIMED * 95 / 100]);
    }

    private static double timed(String at, String handler, int value) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        change(at, handler, value);
        return (System.nanoTime() - begin) / 1e6;
    }

    private static void change(String at, String handler, int value) throws IOException, InterruptedException {
        send(
                "PUT",
                at + "/handlers/" + handler,
                "{\"name\":\"h" + handler + "\",\"defaultArgs\":{\"n\":" + value + "}}");
    }

    private static String send(String method, String url, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/json")
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
