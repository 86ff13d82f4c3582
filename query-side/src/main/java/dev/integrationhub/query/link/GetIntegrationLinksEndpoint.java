package dev.integrationhub.query.link;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.link.resource.IntegrationLinksResource;
import dev.integrationhub.platform.link.IntegrationLinks;
import dev.integrationhub.platform.link.LinkedIntegration;
import dev.integrationhub.platform.web.ETags;
import dev.integrationhub.query.integration.IntegrationView;
import dev.integrationhub.query.integration.Integrations;

@RestController
class GetIntegrationLinksEndpoint {
    private final Integrations integrations;
    private final IntegrationLinks links;

    GetIntegrationLinksEndpoint(Integrations integrations, IntegrationLinks links) {
        this.integrations = integrations;
        this.links = links;
    }

    @GetMapping(path = "/integrations/{id}/links", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Show the links of an integration to external services")
    @Access(scope = Scope.INTEGRATIONS_READ, audit = AuditPolicy.NONE)
    ResponseEntity<IntegrationLinksResource> get(@PathVariable String id) {
        IntegrationView view = integrations.live(id);
        UUID integrationId = view.integrationId();
        return ResponseEntity.ok()
                // The tag is that of what a client writes: a kept answer would miss another template.
                .cacheControl(CacheControl.noStore())
                .eTag(ETags.of(view.version()))
                .body(links.of(
                        new LinkedIntegration(integrationId, view.name(), view.serviceName(), view.externalIds())));
    }
}
