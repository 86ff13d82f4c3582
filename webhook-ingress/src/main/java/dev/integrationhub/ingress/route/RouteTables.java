package dev.integrationhub.ingress.route;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.integrationhub.api.integration.HandlerSettings;
import dev.integrationhub.api.webhook.HandlerAlias;
import dev.integrationhub.api.webhook.ResponseMode;
import dev.integrationhub.platform.database.Schema;
import dev.integrationhub.platform.json.ExactJson;

/** The tables of the routes for those who write them: the live ones, or a second set in another schema. */
final class RouteTables {
    static final String LIVE = Schema.INGRESS.schemaName();
    static final List<String> NAMES = List.of(
            "projected_stream", "routed_integration", "route", "route_alias", "routed_secret", "routed_secret_version");

    private static final String USUAL_METHOD = "POST";

    private final JdbcClient jdbc;
    private final String schema;

    RouteTables(JdbcClient jdbc, String schema) {
        this.jdbc = jdbc;
        this.schema = schema;
    }

    /** Notes that a stream is projected up to this event. Returns false, and notes nothing, if it is not the next one. */
    boolean advance(String streamId, long sequence) {
        return sequence == 0
                ? update("insert into %s.projected_stream values (?, 0) on conflict do nothing", streamId) == 1
                : update(
                                "update %s.projected_stream set last_sequence = ? where stream_id = ? and last_sequence = ?",
                                sequence, streamId, sequence - 1)
                        == 1;
    }

    /** The last event of the stream that was projected, -1 for none. */
    long lastSequence(String streamId) {
        return jdbc.sql("select last_sequence from %s.projected_stream where stream_id = ?".formatted(schema))
                .param(streamId)
                .query(Long.class)
                .optional()
                .orElse(-1L);
    }

    void addIntegration(UUID integrationId, String name) {
        update("insert into %s.routed_integration values (?, ?, null, false)", integrationId, name);
    }

    void rename(UUID integrationId, String name) {
        update("update %s.routed_integration set name = ? where integration_id = ?", name, integrationId);
    }

    void setSyncedName(UUID integrationId, String name) {
        update("update %s.routed_integration set synced_name = ? where integration_id = ?", name, integrationId);
    }

    void delete(UUID integrationId) {
        update("update %s.routed_integration set deleted = true where integration_id = ?", integrationId);
    }

    /** Its handlers take their names again. */
    void restore(UUID integrationId, Position at) {
        update("update %s.routed_integration set deleted = false where integration_id = ?", integrationId);
        update("update %s.route set name_since = ? where integration_id = ?", time(at.timestamp()), integrationId);
    }

    void purge(UUID integrationId) {
        update("delete from %s.route_alias where integration_id = ?", integrationId);
        update("delete from %s.route where integration_id = ?", integrationId);
        update("delete from %s.routed_integration where integration_id = ?", integrationId);
    }

    void putHandler(
            UUID handlerId,
            UUID integrationId,
            String name,
            HandlerSettings settings,
            String defaultArgs,
            @Nullable String sourceKey,
            Position at) {
        keepFormerName(handlerId, name, at);
        update("delete from %s.route_alias where integration_id = ? and name = ?", integrationId, name);
        update(
                """
                insert into %s.route as former values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (handler_id) do update set
                    handler_name = excluded.handler_name,
                    name_since = case when former.handler_name = excluded.handler_name
                                      then former.name_since else excluded.name_since end,
                    method = excluded.method,
                    target_url = excluded.target_url,
                    default_args = excluded.default_args,
                    last_sequence = excluded.last_sequence,
                    webhook = excluded.webhook,
                    mirrors = excluded.mirrors,
                    delivery = excluded.delivery""",
                handlerId,
                integrationId,
                name,
                time(at.timestamp()),
                settings.method() == null ? USUAL_METHOD : settings.method(),
                settings.targetUrl(),
                defaultArgs,
                at.sequence(),
                ExactJson.MAPPER.writeValueAsString(settings.webhook()),
                ResponseMode.usual(sourceKey) == ResponseMode.SYNC,
                settings.delivery() == null ? null : ExactJson.MAPPER.writeValueAsString(settings.delivery()));
    }

    /** Unless another handler of the integration has it already, as when a sync lets two of them swap names. */
    private void keepFormerName(UUID handlerId, String name, Position at) {
        update("""
                insert into %1$s.route_alias
                select integration_id, handler_name, handler_id, ? from %1$s.route renamed
                where handler_id = ? and handler_name <> ?
                  and not exists (select from %1$s.route other
                                  where other.handler_name = renamed.handler_name
                                    and other.integration_id = renamed.integration_id
                                    and other.handler_id <> renamed.handler_id)
                on conflict (integration_id, name) do update set
                    handler_id = excluded.handler_id,
                    until = excluded.until""", time(at.timestamp().plus(HandlerAlias.LIFETIME)), handlerId, name);
    }

    void touchHandler(UUID handlerId, Position at) {
        update("update %s.route set last_sequence = ? where handler_id = ?", at.sequence(), handlerId);
    }

    void setEnabled(UUID handlerId, boolean enabled, Position at) {
        update(
                "update %s.route set enabled = ?, last_sequence = ? where handler_id = ?",
                enabled, at.sequence(), handlerId);
    }

    void removeHandler(UUID integrationId, UUID handlerId) {
        update("delete from %s.route_alias where integration_id = ? and handler_id = ?", integrationId, handlerId);
        update("delete from %s.route where handler_id = ?", handlerId);
    }

    private int update(String statement, @Nullable Object... parameters) {
        return jdbc.sql(statement.formatted(schema)).params(parameters).update();
    }

    private static Object time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
