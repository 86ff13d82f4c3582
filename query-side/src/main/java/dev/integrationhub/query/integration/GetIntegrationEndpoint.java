package dev.integrationhub.query.integration;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.integration.resource.IntegrationResource;
import dev.integrationhub.platform.web.ETags;

@RestController
class GetIntegrationEndpoint {
    private final Integrations integrations;

    GetIntegrationEndpoint(Integrations integrations) {
        this.integrations = integrations;
    }

    @GetMapping(path = "/integrations/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Get an integration")
    @Access(scope = Scope.INTEGRATIONS_READ, audit = AuditPolicy.NONE)
    ResponseEntity<IntegrationResource> get(@PathVariable String id) {
        IntegrationView view = integrations.live(id);
        return ResponseEntity.ok().eTag(ETags.of(view.version())).body(view.toResource());
    }
}
