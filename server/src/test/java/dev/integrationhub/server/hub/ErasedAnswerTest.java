package dev.integrationhub.server.hub;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import static dev.integrationhub.server.hub.RunningHub.hub;
import static dev.integrationhub.server.hub.RunningHub.integration;
import static dev.integrationhub.server.hub.RunningHub.unique;
import static org.assertj.core.api.Assertions.assertThat;

/** An answer that was stored for an idempotency key, and shows a value, does not outlive the value. */
class ErasedAnswerTest {
    private static final String BODY = "{\"key\":\"K\",\"value\":\"erased\"}";
    private static final String OTHER = "{\"key\":\"OTHER\",\"value\":\"kept\"}";

    private final String at = "/integrations/" + integration();
    private final String key = unique("key");

    @Test
    void isErasedWithTheCredential() {
        String other = unique("key");
        String id = keyed(key, BODY).expect(201).id();
        keyed(other, OTHER).expect(201);
        hub().delete(at + "/credentials/" + id).expect(204);
        hub().post(at + "/credentials/" + id + "/restore", "", "Idempotency-Key", key)
                .expect(200);
        assertThat(stored(key)).isEqualTo(2);

        hub().delete(at + "/credentials/" + id + "?purge=true").expect(204);

        assertThat(stored(key)).isZero();
        keyed(key, BODY).expectProblem(410, "credential-erased");
        assertThat(keyed(other, OTHER).expect(201).text("value")).isEqualTo("kept");
    }

    @Test
    void isErasedWithTheIntegration() {
        keyed(key, BODY).expect(201);

        hub().delete(at + "?purge=true").expect(204);

        assertThat(stored(key)).isZero();
        keyed(key, BODY).expectProblem(410, "credential-erased");
    }

    private Answer keyed(String idempotencyKey, String body) {
        return hub().post(at + "/credentials", body, "Idempotency-Key", idempotencyKey);
    }

    private static long stored(String idempotencyKey) {
        return hub().bean(JdbcClient.class)
                .sql("select count(sealed_answer) from event_store.idempotent_request where idempotency_key = ?")
                .param(idempotencyKey)
                .query(Long.class)
                .single();
    }
}
