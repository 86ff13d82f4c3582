package dev.integrationhub.server.hub;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Keeps cookies as a browser does, and sends the token that they hold as the hub's pages do. */
final class Browser {
    static final String SESSION = "hub-session";
    static final String CSRF = "XSRF-TOKEN";

    private final Hub hub;
    private final List<String> always;
    private final Map<String, String> cookies = new HashMap<>();

    private Browser(Hub hub, List<String> always) {
        this.hub = hub.as();
        this.always = always;
    }

    /** @param always headers that something between the browser and the hub adds */
    static Browser of(Hub hub, String... always) {
        return new Browser(hub, List.of(always));
    }

    Answer login(String username, String password) {
        return post("/auth/login", credentials(username, password));
    }

    static String credentials(String username, String password) {
        return "{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}";
    }

    @Nullable
    String cookie(String name) {
        return cookies.get(name);
    }

    void hold(String name, String value) {
        cookies.put(name, value);
    }

    void forget(String name) {
        cookies.remove(name);
    }

    Answer get(String path) {
        return send("GET", path, null);
    }

    Answer post(String path, @Nullable String body) {
        return send("POST", path, body);
    }

    Answer put(String path, @Nullable String body, String... headers) {
        return send("PUT", path, body, headers);
    }

    Answer send(String method, String path, @Nullable String body, String... headers) {
        String csrf = cookies.get(CSRF);
        Stream<String> sent = Stream.of(
                        always.stream(),
                        cookies.isEmpty() ? Stream.<String>empty() : Stream.of("Cookie", cookieHeader()),
                        csrf == null ? Stream.<String>empty() : Stream.of("X-XSRF-TOKEN", csrf),
                        Stream.of(headers))
                .flatMap(part -> part);
        Answer answer = hub.send(method, path, body, sent.toArray(String[]::new));
        answer.response().headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private void keep(String setCookie) {
        String[] parts = setCookie.split(";", -1);
        String[] pair = parts[0].split("=", 2);
        boolean gone =
                IntStream.range(1, parts.length).anyMatch(i -> parts[i].strip().equalsIgnoreCase("Max-Age=0"));
        if (gone) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
