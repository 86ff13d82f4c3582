package dev.integrationhub.ingress.operate.replay;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.replay.resource.ReplayResource;
import dev.integrationhub.ingress.operate.KnownIntegrations;

@RestController
class ListReplaysEndpoint {
    private final KnownIntegrations integrations;
    private final ReplayRows rows;

    ListReplaysEndpoint(KnownIntegrations integrations, ReplayRows rows) {
        this.integrations = integrations;
        this.rows = rows;
    }

    /** The newest hundred, the newest first; those that ended are forgotten after a month. */
    @GetMapping(path = "/integrations/{id}/deliveries/replays", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "List the replays of many of an integration's deliveries")
    @Access(scope = Scope.DELIVERIES_READ, audit = AuditPolicy.NONE)
    List<ReplayResource> list(@PathVariable String id) {
        return rows.newest(integrations.require(id)).stream()
                .map(ReplayJob::resource)
                .toList();
    }
}
