package dev.integrationhub.ingress.filter;

import java.util.Objects;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.platform.filter.PayloadFilter;
import dev.integrationhub.platform.json.ExactJson;
import dev.integrationhub.platform.web.PathId;

/** Changes nothing, and asks no target. A delivery's payload is for those only who may read deliveries. */
@RestController
class DryRunFilterEndpoint {
    private static final String PATH = "/integrations/{id}/handlers/{handler}/filter/dry-run";

    private final LiveHandlers handlers;
    private final StoredBodies bodies;

    DryRunFilterEndpoint(LiveHandlers handlers, StoredBodies bodies) {
        this.handlers = handlers;
        this.bodies = bodies;
    }

    /** @param handler id or name */
    @PostMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Try a filter on a payload, or on that of a delivery")
    @Access(scope = Scope.HANDLERS_READ, audit = AuditPolicy.NONE)
    ResponseEntity<DryRunAnswer> dryRun(
            @PathVariable String id, @PathVariable String handler, @RequestBody DryRunBody body) {
        UUID integrationId = PathId.parse(id, ProblemCode.INTEGRATION_NOT_FOUND);
        handlers.require(integrationId, handler);
        PayloadFilter filter = PayloadFilter.parse(Objects.requireNonNull(body.filter()));
        byte[] payload = body.deliveryId() == null
                ? ExactJson.MAPPER.writeValueAsBytes(body.payload())
                : bodies.read(integrationId, body.deliveryId(), "POST " + PATH);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(DryRunAnswer.of(filter.judge(payload)));
    }
}
