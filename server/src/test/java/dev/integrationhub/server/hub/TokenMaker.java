package dev.integrationhub.server.hub;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Somebody with an account, who is signed in and makes access tokens. */
record TokenMaker(Hub hub, String id, Browser browser) {
    /** Somebody new, with a role for the hub as a whole. */
    static TokenMaker with(Hub hub, String role) {
        Person person = Person.with(hub, role);
        return new TokenMaker(hub, person.id(), person.signedIn());
    }

    void isGiven(String role, String integrationId) {
        change(user -> user.withArray("grants").addObject().put("role", role).put("integrationId", integrationId));
    }

    void losesEveryRole() {
        change(user -> user.putArray("grants"));
    }

    void isDisabled() {
        change(user -> user.put("disabled", true));
    }

    void isRemoved() {
        hub.delete("/users/" + id).expect(204);
    }

    private void change(Consumer<ObjectNode> change) {
        ObjectNode user = (ObjectNode) hub.get("/users/" + id).expect(200).json();
        change.accept(user);
        hub.put("/users/" + id, user.toString()).expect(200);
    }

    Answer send(String method, String path, @Nullable String body, String... headers) {
        return browser.send(method, path, body, headers);
    }

    Answer get(String path) {
        return send("GET", path, null);
    }

    Answer post(String path, String body) {
        return send("POST", path, body);
    }

    Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** Makes a token with these scopes and what else is said of it, such as {@code "cidrs":["192.0.2.0/24"]}. */
    Answer makeToken(String more, String... scopes) {
        String list = Arrays.stream(scopes).map(scope -> "\"" + scope + "\"").collect(Collectors.joining(","));
        return post(
                "/access-tokens",
                "{\"name\":\"ci\",\"scopes\":[" + list + "]" + (more.isEmpty() ? "" : "," + more) + "}");
    }
}
