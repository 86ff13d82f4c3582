package dev.integrationhub.ingress.route;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

import dev.integrationhub.api.delivery.DeliverySettings;
import dev.integrationhub.api.webhook.WebhookSettings;
import dev.integrationhub.ingress.secret.SealedSecret;
import dev.integrationhub.ingress.secret.SealedVersion;
import dev.integrationhub.platform.json.ExactJson;

/** Reads what webhooks need of the integrations that are live, in the caller's transaction. */
final class RouteRows {
    private final JdbcOperations jdbc;

    RouteRows(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** @param now versions of secrets that are over by then are left out */
    Map<UUID, RoutedIntegration> all(Instant now) {
        return new Reading(null, now).integrations();
    }

    /** Those of these that there are. */
    Map<UUID, RoutedIntegration> of(Collection<UUID> integrationIds, Instant now) {
        return new Reading(integrationIds.stream().map(UUID::toString).toArray(String[]::new), now).integrations();
    }

    private static final class One {
        final String name;
        final Map<UUID, Route> routes = new HashMap<>();
        final List<Named> names = new ArrayList<>();
        final Map<String, SealedSecret> secrets = new HashMap<>();

        One(String name) {
            this.name = name;
        }
    }

    private final class Reading {
        private final String @Nullable [] only;
        private final Instant now;
        private final Map<UUID, One> found = new HashMap<>();

        /** Most handlers have the settings of many others. */
        private final Map<String, WebhookSettings> settings = new HashMap<>();

        private final Map<String, DeliverySettings> deliveries = new HashMap<>();

        Reading(String @Nullable [] only, Instant now) {
            this.only = only;
            this.now = now;
        }

        Map<UUID, RoutedIntegration> integrations() {
            readIntegrations();
            readRoutes();
            readAliases();
            readSecrets();
            Map<UUID, RoutedIntegration> integrations = new HashMap<>();
            found.forEach((id, one) ->
                    integrations.put(id, new RoutedIntegration(List.copyOf(one.names), Map.copyOf(one.secrets))));
            return integrations;
        }

        private void readIntegrations() {
            read(
                    "select integration_id, coalesce(synced_name, name) as name from ingress.routed_integration i"
                            + " where not deleted",
                    "",
                    row -> found.put(id(row, "integration_id"), new One(row.getString("name"))));
        }

        private void readRoutes() {
            read("select * from ingress.route i where true", "", row -> {
                UUID integrationId = id(row, "integration_id");
                One one = found.get(integrationId);
                if (one != null) {
                    Route route = route(integrationId, one.name, row);
                    one.routes.put(route.handlerId(), route);
                    one.names.add(Named.present(route, time(row, "name_since")));
                }
            });
        }

        private Route route(UUID integrationId, String integrationName, ResultSet row) throws SQLException {
            return new Route(
                    id(row, "handler_id"),
                    integrationId,
                    integrationName,
                    row.getString("handler_name"),
                    row.getString("method").intern(),
                    row.getString("target_url"),
                    row.getString("default_args"),
                    settings.computeIfAbsent(
                            row.getString("webhook"), json -> ExactJson.MAPPER.readValue(json, WebhookSettings.class)),
                    row.getBoolean("mirrors"),
                    delivery(row.getString("delivery")),
                    row.getBoolean("enabled"));
        }

        private DeliverySettings delivery(@Nullable String stored) {
            return stored == null
                    ? DeliverySettings.USUAL
                    : deliveries.computeIfAbsent(
                            stored, json -> ExactJson.MAPPER.readValue(json, DeliverySettings.class));
        }

        private void readAliases() {
            read("select * from ingress.route_alias i where true", "", row -> {
                One one = found.get(id(row, "integration_id"));
                Route route = one == null ? null : one.routes.get(id(row, "handler_id"));
                if (one != null && route != null) {
                    one.names.add(Named.former(row.getString("name"), route, time(row, "until")));
                }
            });
        }

        private void readSecrets() {
            read(
                    "select * from ingress.routed_secret i join ingress.routed_secret_version v using (secret_id)"
                            + " where not removed",
                    " order by secret_id, version desc",
                    row -> {
                        One one = found.get(id(row, "integration_id"));
                        Instant end = optionalTime(row, "overlap_ends_at");
                        if (one != null && (end == null || now.isBefore(end))) {
                            addVersion(one, row, end);
                        }
                    });
        }

        private void addVersion(One one, ResultSet row, @Nullable Instant end) throws SQLException {
            UUID secretId = id(row, "secret_id");
            SealedVersion version = new SealedVersion(row.getLong("version"), row.getString("sealed_value"), end);
            String key = row.getString("key");
            SealedSecret newer = one.secrets.get(key);
            List<SealedVersion> versions =
                    new ArrayList<>(newer == null || !newer.id().equals(secretId) ? List.of() : newer.versions());
            versions.add(version);
            one.secrets.put(key, new SealedSecret(secretId, optionalTime(row, "expires_at"), List.copyOf(versions)));
        }

        private void read(String query, String order, Row each) {
            String of = only == null ? "" : " and i.integration_id = any (?::uuid[])";
            Object[] parameters = only == null ? new Object[0] : new Object[] {only};
            jdbc.query(query + of + order, each::take, parameters);
        }
    }

    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant optionalTime(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
