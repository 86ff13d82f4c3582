package dev.integrationhub.ingress.operate.replay;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.replay.resource.ReplayResource;
import dev.integrationhub.ingress.operate.KnownIntegrations;
import dev.integrationhub.platform.web.PathId;

/** What was replayed by then stays so. Stopping what has ended changes nothing. */
@RestController
class StopReplayEndpoint {
    private final KnownIntegrations integrations;
    private final Replays replays;

    StopReplayEndpoint(KnownIntegrations integrations, Replays replays) {
        this.integrations = integrations;
        this.replays = replays;
    }

    @PostMapping(
            path = "/integrations/{id}/deliveries/replays/{replayId}/stop",
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Stop a replay")
    @Access(scope = Scope.DELIVERIES_WRITE, audit = AuditPolicy.EVENT)
    ReplayResource stop(@PathVariable String id, @PathVariable String replayId) {
        return replays.stop(integrations.require(id), PathId.parse(replayId, ProblemCode.REPLAY_NOT_FOUND))
                .resource();
    }
}
