package dev.integrationhub.query.docs;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;

/** The hub's own OpenAPI document, as it is checked in beside the contracts. */
@RestController
class ApiDocumentEndpoint {
    private static final Resource DOCUMENT = new ClassPathResource("dev/integrationhub/api/openapi.json");

    @GetMapping(path = "/v3/api-docs", produces = MediaType.APPLICATION_JSON_VALUE)
    @Access(scope = Scope.PUBLIC, audit = AuditPolicy.NONE)
    ResponseEntity<Resource> get() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(DOCUMENT);
    }
}
