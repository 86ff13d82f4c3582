package dev.integrationhub.server.hub;

import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import static dev.integrationhub.server.hub.RunningHub.hub;
import static dev.integrationhub.server.hub.RunningHub.unique;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What is known of a person is in one place, and goes from there. */
class UserErasureTest {
    private final Hub owner = hub();
    private final JdbcClient jdbc = hub().bean(JdbcClient.class);

    @Test
    void leavesNothingOfThePersonAndKeepsWhatHappened() {
        String username = unique("person");
        String display = unique("Displayed");
        String email = unique("mail") + "@example.org";
        Answer created =
                owner.post("/users", """
                        {"username":"%s","displayName":"%s","email":"%s","grants":[{"role":"viewer"}]}""".formatted(username, display, email)).expect(201);
        String password = created.text("password");
        String reset = owner.send("POST", "/users/" + created.id() + "/password-reset", null)
                .expect(200)
                .text("password");
        for (String personal : List.of(username, display, email)) {
            assertThat(tablesWith(personal)).as(personal).containsExactly("access.account");
        }

        owner.delete("/users/" + created.id()).expect(204);

        for (String personal : List.of(username, display, email, password, reset)) {
            assertThat(tablesWith(personal)).as(personal).isEmpty();
        }
        assertThat(tablesWith(created.id()))
                .containsOnly("event_store.domain_event", "event_store.domain_event_json", "audit_trail.entry");
        assertThat(events(created.id()))
                .containsExactly("user.created", "access.granted", "user.password-changed", "user.removed");
        owner.post("/users", "{\"username\":\"" + username + "\",\"grants\":[]}")
                .expect(201);
    }

    private List<String> events(String userId) {
        return jdbc.sql("select payload_type from event_store.domain_event where aggregate_identifier = ?"
                        + " order by sequence_number")
                .param("user:" + userId)
                .query(String.class)
                .list();
    }

    /** Every table and view of the hub that has a text somewhere, as text or as bytes. */
    private List<String> tablesWith(String text) {
        String bytes = HexFormat.of().formatHex(text.getBytes(UTF_8));
        return jdbc
                .sql("select table_schema || '.' || table_name from information_schema.tables"
                        + " where table_schema not in ('pg_catalog', 'information_schema') order by 1")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> jdbc.sql("select exists (select from " + table
                                + " t where strpos(t::text, ?) > 0 or strpos(t::text, ?) > 0)")
                        .params(text, bytes)
                        .query(Boolean.class)
                        .single())
                .toList();
    }
}
