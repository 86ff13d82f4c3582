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
import dev.integrationhub.api.audit.IntegrationState;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.platform.web.InvalidParameter;
import dev.integrationhub.platform.web.KnownParameters;
import dev.integrationhub.platform.web.PathId;

@RestController
class GetHistoryEndpoint {
    private static final String AT = "at";
    private static final String VERSION = "version";
    private static final KnownParameters PARAMETERS = KnownParameters.of(AT, VERSION);

    private final Replays replays;
    private final ShownValues values;

    GetHistoryEndpoint(Replays replays, ShownValues values) {
        this.replays = replays;
        this.values = values;
    }

    /**
     * An integration and all that belongs to it as it was, also when it was deleted or purged since.
     *
     * @param at an instant
     * @param version a sequence number of the trail; neither for now
     */
    @GetMapping(path = "/integrations/{id}/history", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Get an integration as it was at a moment")
    @Access(scope = Scope.AUDIT_READ, audit = AuditPolicy.NONE)
    IntegrationState get(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String version,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        PARAMETERS.refuseOthers(parameters.keySet());
        Moment moment = moment(at, version);
        UUID integrationId = PathId.parse(id, ProblemCode.INTEGRATION_NOT_FOUND);
        Snapshot snapshot = replays.at(integrationId, List.of(moment)).get(0);
        return new IntegrationState(
                integrationId,
                snapshot.version(),
                snapshot.at(),
                values.shown(snapshot.state(), ShownValues.mayBeReadIn(integrationId)),
                snapshot.sealedSecrets(),
                snapshot.unreadable());
    }

    private static Moment moment(@Nullable String at, @Nullable String version) {
        if (at != null && version != null) {
            throw new InvalidParameter(VERSION, "Either 'at' or 'version' says the moment, not both.");
        } else if (at != null) {
            return Moment.ofInstant(AT, at);
        }
        return version == null ? Moment.NOW : Moment.ofVersion(VERSION, version);
    }
}
