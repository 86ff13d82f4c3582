package dev.integrationhub.query.integration;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.integration.resource.SetupResource;

@RestController
class GetSetupEndpoint {
    private final Integrations integrations;
    private final Setups setups;

    GetSetupEndpoint(Integrations integrations, Setups setups) {
        this.integrations = integrations;
        this.setups = setups;
    }

    /** What is done, and what somebody should look at. */
    @GetMapping(path = "/integrations/{id}/setup", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Show how far an integration is set up, and what is to be looked at")
    @Access(scope = Scope.HANDLERS_READ, audit = AuditPolicy.NONE)
    SetupResource get(@PathVariable String id) {
        return setups.shownOf(integrations.live(id));
    }
}
