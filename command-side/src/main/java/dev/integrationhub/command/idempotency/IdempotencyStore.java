package dev.integrationhub.command.idempotency;

import java.security.MessageDigest;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.command.due.Upkeep;
import dev.integrationhub.platform.keyring.Keyring;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Which keyed requests were begun, and how they were answered. Answers are sealed, since they may hold values, and kept for a day. */
class IdempotencyStore implements Upkeep {
    private static final Duration RETENTION = Duration.ofHours(24);

    private static final String PURPOSE = "idempotency/v1";

    private final JdbcClient jdbc;
    private final Keyring keyring;
    private final JsonMapper json;
    private final Clock clock;

    IdempotencyStore(JdbcClient jdbc, Keyring keyring, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.keyring = keyring;
        this.json = json;
        this.clock = clock;
    }

    @SuppressWarnings("ArrayRecordComponent") // rows are read, never compared
    private record Row(
            byte[] bodyDigest, boolean isAnswered, @Nullable String sealedAnswer) {}

    /**
     * Begins a request, unless it was carried out before.
     *
     * @return the answer it got then
     * @throws ProblemException if the key was used with another query or body, the request is still under way, or its answer was
     *     erased
     */
    Optional<StoredAnswer> begin(IdempotentRequest request, byte[] query, byte[] body) {
        byte[] digest = keyring.keyedDigest(PURPOSE, request.scope().getBytes(UTF_8), query, body);
        forgetOld();
        if (insert(request, digest) || takeOver(request, digest)) {
            return Optional.empty();
        }
        Row row = find(request);
        if (!MessageDigest.isEqual(row.bodyDigest(), digest)) {
            throw new ProblemException(
                    ProblemCode.IDEMPOTENCY_KEY_REUSED,
                    "This key was used with another query or body; take a new one.");
        }
        if (row.isAnswered() && row.sealedAnswer() == null) {
            throw new ProblemException(
                    ProblemCode.CREDENTIAL_ERASED, "This was carried out, and what it answered was erased since.");
        }
        if (row.sealedAnswer() == null) {
            throw new ProblemException(
                    ProblemCode.REQUEST_IN_PROGRESS,
                    "The first request with this key is not answered yet. Try again.",
                    List.of(),
                    Duration.ofSeconds(1));
        }
        byte[] answer = keyring.openHubWide(PURPOSE, context(request), row.sealedAnswer());
        return Optional.of(json.readValue(answer, StoredAnswer.class));
    }

    /**
     * Stores the answer, in the transaction of the events if there is one.
     *
     * @param shown the value that is in it
     */
    void answer(IdempotentRequest request, StoredAnswer answer, @Nullable ShownValue shown) {
        String sealed = keyring.sealHubWide(PURPOSE, context(request), json.writeValueAsBytes(answer));
        int updated = jdbc.sql("update event_store.idempotent_request set answered_at = :now, sealed_answer = :answer,"
                        + " integration_id = :integration, credential_id = :credential"
                        + " where scope = :scope and idempotency_key = :key and attempt = :attempt")
                .param("now", now())
                .param("answer", sealed)
                .param("integration", shown == null ? null : shown.integrationId(), Types.OTHER)
                .param("credential", shown == null ? null : shown.credentialId(), Types.OTHER)
                .param("scope", request.scope())
                .param("key", request.key())
                .param("attempt", request.attempt())
                .update();
        if (updated == 0) {
            throw new ProblemException(
                    ProblemCode.REQUEST_IN_PROGRESS, "Another request with this key took over; nothing was written.");
        }
        request.answered();
    }

    /**
     * Erases answers that show a value, in the transaction of the caller; that they were given stays known.
     *
     * @param credentialId null for all of the integration
     */
    void erase(UUID integrationId, @Nullable UUID credentialId) {
        jdbc.sql(
                        "update event_store.idempotent_request set sealed_answer = null"
                                + " where integration_id = :integration and credential_id = coalesce(:credential, credential_id)")
                .param("integration", integrationId)
                .param("credential", credentialId, Types.OTHER)
                .update();
    }

    /** Says that a request is still being carried out. */
    void renew(IdempotentRequest request) {
        jdbc.sql("update event_store.idempotent_request set started_at = ?"
                        + " where scope = ? and idempotency_key = ? and attempt = ? and answered_at is null")
                .params(now(), request.scope(), request.key(), request.attempt())
                .update();
    }

    /** Forgets a request that was not carried out, so that it may be tried again. */
    void release(IdempotentRequest request) {
        jdbc.sql("delete from event_store.idempotent_request"
                        + " where scope = ? and idempotency_key = ? and attempt = ? and answered_at is null")
                .params(request.scope(), request.key(), request.attempt())
                .update();
    }

    private boolean insert(IdempotentRequest request, byte[] digest) {
        return jdbc.sql("insert into event_store.idempotent_request"
                                + " (scope, idempotency_key, body_digest, attempt, started_at) values (?, ?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(request.scope(), request.key(), digest, request.attempt(), now())
                        .update()
                == 1;
    }

    private boolean takeOver(IdempotentRequest request, byte[] digest) {
        return jdbc.sql("update event_store.idempotent_request set attempt = ?, started_at = ?"
                                + " where scope = ? and idempotency_key = ? and body_digest = ?"
                                + " and answered_at is null and started_at < ?")
                        .params(
                                request.attempt(),
                                now(),
                                request.scope(),
                                request.key(),
                                digest,
                                now().minus(RunningAttempts.LEASE))
                        .update()
                == 1;
    }

    private Row find(IdempotentRequest request) {
        return jdbc.sql("select body_digest, answered_at, sealed_answer from event_store.idempotent_request"
                        + " where scope = ? and idempotency_key = ?")
                .params(request.scope(), request.key())
                .query((row, n) -> new Row(
                        row.getBytes("body_digest"),
                        row.getObject("answered_at") != null,
                        row.getString("sealed_answer")))
                .optional()
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.REQUEST_IN_PROGRESS, "The first request with this key just failed. Try again."));
    }

    @Override
    public void keepUp() {
        forgetOld();
    }

    private void forgetOld() {
        jdbc.sql("delete from event_store.idempotent_request where started_at < ?")
                .param(now().minus(RETENTION))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static byte[] context(IdempotentRequest request) {
        return (request.scope() + "\n" + request.key()).getBytes(UTF_8);
    }
}
