package dev.integrationhub.ingress.route;

import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.webhook.WebhookSettings;

/** The routes of the handlers that are live. */
@Component
class Routes {
    private final JdbcClient jdbc;

    Routes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Route> find(String handlerName) {
        return jdbc.sql("""
                        select r.handler_id, r.integration_id, coalesce(i.synced_name, i.name) as integration_name,
                               r.handler_name, r.method, r.target_url, r.default_args
                        from ingress.route r join ingress.routed_integration i using (integration_id)
                        where r.handler_name = ? and not i.deleted
                        order by r.name_since desc, r.handler_id desc
                        limit 1""")
                .param(handlerName)
                .query((row, n) -> new Route(
                        row.getObject("handler_id", UUID.class),
                        row.getObject("integration_id", UUID.class),
                        row.getString("integration_name"),
                        row.getString("handler_name"),
                        row.getString("method"),
                        row.getString("target_url"),
                        row.getString("default_args"),
                        WebhookSettings.USUAL,
                        false))
                .optional();
    }
}
