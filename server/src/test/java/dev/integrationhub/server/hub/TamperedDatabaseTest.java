package dev.integrationhub.server.hub;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever can write to the database can make values unreadable, but not have one shown in the place of another. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TamperedDatabaseTest {
    private static final String WHY = "{\"reason\":\"test\"}";

    private final Hub hub;
    private final String at;

    TamperedDatabaseTest(@TempDir Path data) {
        hub = Hub.start(data, Map.of("hub.secrets.reveal-in-browser", "true"));
        at = "/integrations/"
                + hub.post("/integrations", "{\"name\":\"tampered\"}").id();
    }

    @AfterAll
    void stop() {
        hub.close();
    }

    @Test
    void aSealedValueInThePlaceOfAnotherDoesNotOpen() {
        String mine = add("credentials", "SWAPPED");
        String other = add("credentials", "OTHER");

        set(
                "sealed_value = (select sealed_value from read_model.credential_view where id = '" + other + "'::uuid)",
                mine);

        refuses(hub.get(at + "/credentials/" + mine));
        assertThat(hub.get(at + "/credentials/" + other).expect(200).text("value"))
                .isEqualTo("OTHER-value");
        restore(mine);
    }

    @Test
    void aSealedValueThatWasCutDoesNotOpen() {
        String cut = add("credentials", "CUT");

        for (int length : new int[] {0, 5, 41, 42, 60}) {
            set("sealed_value = left(sealed_value, " + length + ")", cut);
            refuses(hub.get(at + "/credentials/" + cut));
            restore(cut);
        }
        assertThat(hub.get(at + "/credentials/" + cut).expect(200).text("value"))
                .isEqualTo("CUT-value");
    }

    @Test
    void aWrappedKeyInThePlaceOfAnotherOpensNothing() {
        String mine = add("secrets", "MINE");
        String other = add("secrets", "OTHERS");
        hub.post(at + "/secrets/" + mine + "/reveal", WHY).expect(200);

        sql("update keyring.value_key set wrapped_keyset = (select wrapped_keyset from keyring.value_key"
                + " where resource_id = '" + other + "'::uuid) where resource_id = '" + mine + "'::uuid");

        long before = reveals();
        refuses(hub.post(at + "/secrets/" + mine + "/reveal", WHY));
        assertThat(reveals()).isEqualTo(before);
    }

    @Test
    void aWrappedKeyThatIsGoneCountsAsErased() {
        String mine = add("secrets", "GONE");
        sql("delete from keyring.value_key where resource_id = '" + mine + "'::uuid");

        hub.post(at + "/secrets/" + mine + "/reveal", WHY).expectProblem(410, "secret-version-destroyed");
        hub.sendAs("text/plain", at + "/secrets/import", "GONE=again").expect(200);
        assertThat(hub.post(at + "/secrets/" + mine + "/reveal", WHY)
                        .expect(200)
                        .text("value"))
                .isEqualTo("again");
    }

    private String add(String kind, String key) {
        return hub.post(at + "/" + kind, "{\"key\":\"" + key + "\",\"value\":\"" + key + "-value\"}")
                .expect(201)
                .id();
    }

    private void set(String assignment, String credential) {
        sql("update read_model.credential_view set " + assignment + " where id = '" + credential + "'::uuid");
    }

    /** From the event, which nobody can change. */
    private void restore(String credential) {
        set(
                "sealed_value = (select payload ->> 'sealedValue' from event_store.domain_event_json"
                        + " where payload ->> 'credentialId' = '" + credential + "')",
                credential);
    }

    private void sql(String statement) {
        assertThat(hub.bean(JdbcClient.class).sql(statement).update()).isEqualTo(1);
    }

    private long reveals() {
        return hub.bean(JdbcClient.class)
                .sql("select count(*) from event_store.domain_event where payload_type = 'secret.revealed'")
                .query(Long.class)
                .single();
    }

    private static void refuses(Answer answer) {
        answer.expectProblem(500, "seal-broken");
        assertThat(answer.response().body()).doesNotContain("-value").doesNotContain("ihs1");
    }
}
