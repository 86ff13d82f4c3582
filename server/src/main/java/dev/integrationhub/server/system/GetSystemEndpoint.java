package dev.integrationhub.server.system;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.system.resource.SystemResource;

/** {@code GET /system/{side}}: the proxy in front brings it to a process that is this side. */
@RestController
class GetSystemEndpoint {
    private final Sides sides;
    private final SystemState state;

    GetSystemEndpoint(Sides sides, SystemState state) {
        this.sides = sides;
        this.state = state;
    }

    /** One process may be all sides; then they answer the same. */
    @GetMapping(path = "/system/{side}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Show how a side of the hub is: command, query or ingress")
    @Access(scope = Scope.HUB_OPERATE, audit = AuditPolicy.NONE)
    SystemResource get(@PathVariable String side) {
        sides.require(side);
        return state.now();
    }
}
