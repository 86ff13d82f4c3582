package dev.integrationhub.query.state;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.audit.StateDiff;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.platform.web.KnownParameters;
import dev.integrationhub.platform.web.PathId;

@RestController
class GetDiffEndpoint {
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final KnownParameters PARAMETERS = KnownParameters.of(FROM, TO);

    private final Replays replays;
    private final ShownValues values;

    GetDiffEndpoint(Replays replays, ShownValues values) {
        this.replays = replays;
        this.values = values;
    }

    /**
     * How an integration at one moment differs from what it was at another one, which may be the earlier or the later.
     *
     * @param from an instant, or a sequence number of the trail
     * @param to the same; now if it is not given
     */
    @GetMapping(path = "/integrations/{id}/diff", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Compare an integration at two moments")
    @Access(scope = Scope.AUDIT_READ, audit = AuditPolicy.NONE)
    StateDiff get(
            @PathVariable String id,
            @RequestParam String from,
            @RequestParam(required = false) @Nullable String to,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        PARAMETERS.refuseOthers(parameters.keySet());
        List<Moment> moments = List.of(Moment.of(FROM, from), to == null ? Moment.NOW : Moment.of(TO, to));
        UUID integrationId = PathId.parse(id, ProblemCode.INTEGRATION_NOT_FOUND);
        List<Snapshot> snapshots = replays.at(integrationId, moments);
        return diff(integrationId, snapshots.get(0), snapshots.get(1));
    }

    private StateDiff diff(UUID integrationId, Snapshot from, Snapshot to) {
        boolean opened = ShownValues.mayBeReadIn(integrationId);
        return new StateDiff(
                from.stateVersion(),
                to.stateVersion(),
                JsonPatch.between(values.shown(from.state(), opened), values.shown(to.state(), opened)),
                StateChanges.between(integrationId, from.state(), to.state(), values.shown(opened)),
                from.version() > to.version() ? from.unreadable() : to.unreadable());
    }
}
