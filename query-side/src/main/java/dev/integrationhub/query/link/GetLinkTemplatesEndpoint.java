package dev.integrationhub.query.link;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.link.resource.LinkTemplatesResource;
import dev.integrationhub.platform.link.LinkTemplates;
import dev.integrationhub.platform.link.StoredLinkTemplates;
import dev.integrationhub.platform.web.ETags;

@RestController
class GetLinkTemplatesEndpoint {
    private final StoredLinkTemplates templates;

    GetLinkTemplatesEndpoint(StoredLinkTemplates templates) {
        this.templates = templates;
    }

    @GetMapping(path = "/settings/links", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Show how links to external services are made")
    @Access(scope = Scope.INTEGRATIONS_READ, audit = AuditPolicy.NONE)
    ResponseEntity<LinkTemplatesResource> get() {
        LinkTemplates present = templates.present();
        return ResponseEntity.ok()
                .eTag(ETags.of(present.version()))
                .body(new LinkTemplatesResource(present.templates()));
    }
}
