package dev.integrationhub.ingress.operate;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.web.PathId;

/** The integrations that there ever were: their deliveries outlive them for a while. */
@Component
public class KnownIntegrations {
    private final JdbcClient jdbc;

    KnownIntegrations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The id in a path.
     *
     * @throws ProblemException {@code INTEGRATION_NOT_FOUND} if there never was such an integration
     */
    public UUID require(String id) {
        UUID integrationId = PathId.parse(id, ProblemCode.INTEGRATION_NOT_FOUND);
        boolean known = jdbc.sql("select exists (select from event_store.domain_event where aggregate_identifier = ?)")
                .param(StreamId.integration(integrationId))
                .query(Boolean.class)
                .single();
        if (!known) {
            throw new ProblemException(
                    ProblemCode.INTEGRATION_NOT_FOUND, "There is no integration " + integrationId + ".");
        }
        return integrationId;
    }
}
