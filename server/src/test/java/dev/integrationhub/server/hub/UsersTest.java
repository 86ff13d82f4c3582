package dev.integrationhub.server.hub;

import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.user.command.LockUser;
import dev.integrationhub.command.write.Writes;

import static dev.integrationhub.server.hub.RunningHub.await;
import static dev.integrationhub.server.hub.RunningHub.hub;
import static dev.integrationhub.server.hub.RunningHub.unique;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Accounts, as whoever manages them sees them. */
class UsersTest {
    private final Hub owner = hub();

    @Test
    void areInTheTrailWhenTheirWriteIsAnswered() {
        String lockOfTheTrail = "select from pg_advisory_xact_lock(x'6875625f61756469'::bigint)";
        String body = "{\"username\":\"%s\",\"grants\":[]}";
        new TransactionTemplate(owner.bean(PlatformTransactionManager.class)).executeWithoutResult(held -> {
            owner.bean(JdbcTemplate.class).execute(lockOfTheTrail);
            assertThat(owner.post("/users", body.formatted(unique("held")))
                            .expect(201)
                            .header("Hub-Read-Model"))
                    .contains("behind");
        });

        await(() -> {
            Answer created =
                    owner.post("/users", body.formatted(unique("seen"))).expect(201);
            boolean isShown = created.header("Hub-Read-Model").isEmpty();
            if (isShown) {
                assertThat(owner.get("/audit-logs?action=user.created&limit=5")
                                .response()
                                .body())
                        .contains(created.id());
            }
            return isShown;
        });
    }

    @Test
    void getAPasswordOnceIfTheyAreGivenNone() {
        String username = unique("Olha");
        Answer created = owner.post("/users", """
                        {"username":"%s","displayName":"Olha K.","email":"olha@example.org","grants":[{"role":"editor"}]}""".formatted(username)).expect(201);

        assertThat(created.header("Location")).contains("/users/" + created.id());
        assertThat(created.header("Cache-Control")).contains("no-store");
        assertThat(created.text("password")).hasSize(23);
        assertThat(created.json().path("mustChangePassword").asBoolean()).isTrue();
        assertThat(created.json().path("hasPassword").asBoolean()).isTrue();

        Answer read = owner.get("/users/" + created.id()).expect(200);
        assertThat(read.etag()).isEqualTo(created.etag());
        assertThat(read.json()).isEqualTo(((ObjectNode) created.json()).without(List.of("password")));
        assertThat(read.text("username")).isEqualTo(username);
        assertThat(read.json().path("grants").toString()).isEqualTo("[{\"role\":\"editor\",\"integrationId\":null}]");
        assertThat(read.json().path("disabled").asBoolean()).isFalse();
        assertThat(read.json().path("lockedUntil").isNull()).isTrue();
        assertThat(read.json().path("lastLoginAt").isNull()).isTrue();
    }

    @Test
    void keepThePasswordThatTheyAreGiven() {
        Answer created = owner.post("/users", """
                        {"username":"%s","password":"tall sofa, blue door","grants":[]}""".formatted(unique("taras"))).expect(201);

        assertThat(created.json().has("password")).isFalse();
        assertThat(created.json().path("mustChangePassword").asBoolean()).isFalse();
        assertThat(stored(created.id(), "password_hash")).startsWith("{argon2}$argon2id$");
    }

    @Test
    void areRefusedWithAllThatIsWrongWithThem() {
        Answer refused = owner.post("/users", """
                        {"username":"with space","email":"nobody","password":"short","disabled":true,
                         "grants":[{"role":"king"},{"role":"viewer","until":1}]}""").expectProblem(422, "validation-failed");

        assertThat(refused.json().path("errors").valueStream().map(error -> error.path("pointer")
                        .asString()))
                .containsExactlyInAnyOrder(
                        "/username", "/email", "/password", "/disabled", "/grants/0/role", "/grants/1/until");
        owner.post("/users", "{\"grants\":[]}").expectProblem(422, "validation-failed");
        owner.post("/users", "{\"username\":\"x\"}").expectProblem(422, "validation-failed");
    }

    @Test
    void haveNoPasswordThatAnybodyWouldTry() {
        for (String weak : List.of("short", "Password1234", "no-such-user")) {
            Answer refused = owner.post("/users", """
                            {"username":"no-such-user","password":"%s","grants":[]}""".formatted(weak)).expectProblem(422, "weak-password");
            assertThat(refused.json().path("errors").path(0).path("pointer").asString())
                    .isEqualTo("/password");
        }
    }

    @Test
    void haveNamesThatDifferInMoreThanCase() {
        String username = unique("jos\u00e9");
        String other = create(unique("other"));
        create(username);

        owner.post("/users", named(username.replace("jos\u00e9", "JOSE\u0301"))).expectProblem(409, "username-taken");
        owner.put("/users/" + other, named(username)).expectProblem(409, "username-taken");
        owner.put("/users/" + other, named(unique("free"))).expect(200);
    }

    @Test
    void haveRolesForIntegrationsThatThereAre() {
        String integration = RunningHub.integration();
        String role = "{\"username\":\"%s\",\"grants\":[{\"role\":\"editor\",\"integrationId\":\"%s\"}]}";

        String id = owner.post("/users", role.formatted(unique("olha"), integration))
                .expect(201)
                .id();
        owner.post("/users", role.formatted(unique("olha"), UUID.randomUUID())).expectProblem(422, "validation-failed");

        owner.delete("/integrations/" + integration).expect(204);
        owner.put("/users/" + id, role.formatted(unique("olha"), integration)).expect(200);
    }

    @Test
    void areReplacedByWhoReadThemLast() {
        String id = create(unique("olha"));
        Answer read = owner.get("/users/" + id).expect(200);

        Answer echoed = owner.put("/users/" + id, read.response().body(), "If-Match", read.etag())
                .expect(200);
        assertThat(echoed.etag()).as("nothing changed").isEqualTo(read.etag());
        assertThat(echoed.json()).isEqualTo(read.json());

        ObjectNode wanted = (ObjectNode) read.json();
        wanted.put("displayName", "Olha")
                .put("disabled", true)
                .putArray("grants")
                .addObject()
                .put("role", "viewer");
        Answer changed = owner.put("/users/" + id, wanted.toString(), "If-Match", read.etag())
                .expect(200);
        assertThat(changed.text("displayName")).isEqualTo("Olha");
        assertThat(changed.json().path("disabled").asBoolean()).isTrue();
        assertThat(owner.get("/users/" + id).etag()).isEqualTo(changed.etag());

        owner.put("/users/" + id, wanted.toString(), "If-Match", read.etag()).expectProblem(412, "precondition-failed");
        owner.delete("/users/" + id, "If-Match", read.etag()).expectProblem(412, "precondition-failed");
    }

    @Test
    void getAnotherPasswordOnce() {
        String id = create(unique("olha"));
        String before = stored(id, "password_hash");

        Answer reset =
                owner.send("POST", "/users/" + id + "/password-reset", null).expect(200);

        assertThat(reset.text("password")).hasSize(23);
        assertThat(reset.header("Cache-Control")).contains("no-store");
        assertThat(stored(id, "password_hash")).isNotEqualTo(before).doesNotContain(reset.text("password"));
        assertThat(owner.get("/users/" + id).json().path("mustChangePassword").asBoolean())
                .isTrue();
    }

    @Test
    void areUnlockedBeforeTheTime() {
        String id = create(unique("olha"));
        Instant until = Instant.now().plus(Duration.ofMinutes(15)).truncatedTo(ChronoUnit.MILLIS);
        hub().bean(Writes.class).send(new LockUser(UUID.fromString(id), until));
        assertThat(owner.get("/users/" + id).text("lockedUntil")).isEqualTo(until.toString());

        Answer unlocked = owner.send("POST", "/users/" + id + "/unlock", null).expect(200);

        assertThat(unlocked.json().path("lockedUntil").isNull()).isTrue();
        assertThat(owner.get("/users/" + id).json()).isEqualTo(unlocked.json());
    }

    @Test
    void areListedByNameInPages() {
        String prefix = unique("!list");
        List.of("c", "A", "b").forEach(name -> create(prefix + name));
        List<String> all = names(owner.get("/users").expect(200));
        int first = all.indexOf(prefix + "A");

        assertThat(all.subList(first, first + 3)).containsExactly(prefix + "A", prefix + "b", prefix + "c");
        Answer page = owner.get("/users?page=" + first + "&size=1").expect(200);
        assertThat(names(page)).containsExactly(prefix + "A");
        assertThat(page.header("X-Total-Count")).contains(String.valueOf(all.size()));
        assertThat(page.header("Link"))
                .hasValueSatisfying(link -> assertThat(link).contains("rel=\"next\""));
        owner.get("/users?size=0").expectProblem(400, "invalid-parameter");
    }

    @Test
    void areFoundByAPartOfTheirNameOrAddress() {
        String username = unique("Mykola");
        String other = unique("x");
        owner.post("/users", """
                        {"username":"%s","displayName":"Микола %s","email":"%s@example.org","grants":[]}""".formatted(username, other, unique("mail"))).expect(201);
        create(other);

        assertThat(names(owner.get("/users?search=" + username.toUpperCase(Locale.ROOT))
                        .expect(200)))
                .containsExactly(username);
        Answer both = owner.get("/users?size=1&search=" + other).expect(200);
        assertThat(names(both)).containsExactly(username);
        assertThat(both.header("X-Total-Count")).contains("2");
        assertThat(both.header("Link"))
                .hasValueSatisfying(
                        link -> assertThat(link).contains("search=" + other).contains("rel=\"next\""));
        assertThat(names(owner.get("/users?page=1&size=1&search=" + other).expect(200)))
                .containsExactly(other);
        assertThat(names(owner.get("/users?search=" + URLEncoder.encode("МИКОЛА " + other, UTF_8))
                        .expect(200)))
                .containsExactly(username);
        assertThat(names(owner.get("/users?search=" + other + "%25").expect(200)))
                .isEmpty();
    }

    @Test
    void areNotThereForOthers() {
        String id = create(unique("olha"));

        hub().as().get("/users").expectProblem(401, "unauthenticated");
        hub().as().get("/users/" + id).expectProblem(401, "unauthenticated");
        hub().as().post("/users", named(unique("mallory"))).expectProblem(401, "unauthenticated");
        hub().as().post("/users/" + id + "/password-reset", "").expectProblem(401, "unauthenticated");
    }

    @Test
    void areMissedByName() {
        for (String id : List.of(UUID.randomUUID().toString(), "nobody")) {
            owner.get("/users/" + id).expectProblem(404, "user-not-found");
            owner.put("/users/" + id, named(unique("x"))).expectProblem(404, "user-not-found");
            owner.delete("/users/" + id).expectProblem(404, "user-not-found");
            owner.send("POST", "/users/" + id + "/unlock", null).expectProblem(404, "user-not-found");
            owner.send("POST", "/users/" + id + "/password-reset", null).expectProblem(404, "user-not-found");
        }
    }

    @Test
    void areNotKeptForARepeatedRequest() {
        String body = named(unique("olha"));
        String key = unique("key");

        owner.post("/users", body, "Idempotency-Key", key).expect(201);

        owner.post("/users", body, "Idempotency-Key", key).expectProblem(409, "username-taken");
    }

    private String create(String username) {
        return owner.post("/users", named(username)).expect(201).id();
    }

    private static String named(String username) {
        return "{\"username\":\"" + username + "\",\"grants\":[]}";
    }

    private static List<String> names(Answer list) {
        return list.json()
                .valueStream()
                .map((JsonNode user) -> user.path("username").asString())
                .toList();
    }

    private static String stored(String id, String column) {
        return hub().bean(JdbcClient.class)
                .sql("select " + column + " from access.account where user_id = ?::uuid")
                .param(id)
                .query(String.class)
                .single();
    }
}
