package dev.integrationhub.ingress.route;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the secrets that webhooks are verified with, for those who write them: the live ones, or a second set. */
final class SecretTables {
    private final JdbcClient jdbc;
    private final String schema;

    SecretTables(JdbcClient jdbc, String schema) {
        this.jdbc = jdbc;
        this.schema = schema;
    }

    void add(UUID secretId, UUID integrationId, String key, @Nullable Instant expiresAt, @Nullable Instant remindAt) {
        update(
                "insert into %s.routed_secret values (?, ?, ?, false, ?, ?)",
                secretId, integrationId, key, time(expiresAt), time(remindAt));
    }

    /** The first version, or the next, which takes over at once: the current one is good until the overlap ends. */
    void addVersion(UUID secretId, long version, String sealedValue, @Nullable Instant overlapEndsAt, Position at) {
        update(
                "update %s.routed_secret_version set overlap_ends_at = ? where secret_id = ? and overlap_ends_at is null",
                time(overlapEndsAt == null ? at.timestamp() : overlapEndsAt), secretId);
        update("insert into %s.routed_secret_version values (?, ?, ?, null)", secretId, version, sealedValue);
    }

    void setTimes(UUID secretId, @Nullable Instant expiresAt, @Nullable Instant remindAt) {
        update(
                "update %s.routed_secret set expires_at = ?, remind_at = ? where secret_id = ?",
                time(expiresAt), time(remindAt), secretId);
    }

    void destroyVersion(UUID secretId, long version) {
        update("delete from %s.routed_secret_version where secret_id = ? and version = ?", secretId, version);
    }

    void setRemoved(UUID secretId, boolean removed) {
        update("update %s.routed_secret set removed = ? where secret_id = ?", removed, secretId);
    }

    void purge(UUID secretId) {
        update("delete from %s.routed_secret_version where secret_id = ?", secretId);
        update("delete from %s.routed_secret where secret_id = ?", secretId);
    }

    void purgeAllOf(UUID integrationId) {
        update(
                "delete from %1$s.routed_secret_version where secret_id in"
                        + " (select secret_id from %1$s.routed_secret where integration_id = ?)",
                integrationId);
        update("delete from %s.routed_secret where integration_id = ?", integrationId);
    }

    private void update(String statement, @Nullable Object... parameters) {
        jdbc.sql(statement.formatted(schema)).params(parameters).update();
    }

    private static @Nullable Object time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
