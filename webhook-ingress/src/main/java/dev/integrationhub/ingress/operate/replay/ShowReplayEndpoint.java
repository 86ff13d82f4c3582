package dev.integrationhub.ingress.operate.replay;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.replay.resource.ReplayResource;
import dev.integrationhub.ingress.operate.KnownIntegrations;
import dev.integrationhub.platform.web.PathId;

@RestController
class ShowReplayEndpoint {
    private final KnownIntegrations integrations;
    private final Replays replays;

    ShowReplayEndpoint(KnownIntegrations integrations, Replays replays) {
        this.integrations = integrations;
        this.replays = replays;
    }

    @GetMapping(path = "/integrations/{id}/deliveries/replays/{replayId}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "See how far a replay is")
    @Access(scope = Scope.DELIVERIES_READ, audit = AuditPolicy.NONE)
    ReplayResource show(@PathVariable String id, @PathVariable String replayId) {
        return replays.find(integrations.require(id), PathId.parse(replayId, ProblemCode.REPLAY_NOT_FOUND))
                .resource();
    }
}
