package dev.integrationhub.command.link;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.integration.IfMatch;
import dev.integrationhub.api.integration.command.ChangeExternalIds;
import dev.integrationhub.api.link.resource.IntegrationLinksResource;
import dev.integrationhub.command.write.Answers;
import dev.integrationhub.command.write.Writes;
import dev.integrationhub.command.write.Written;
import dev.integrationhub.platform.link.IntegrationLinks;
import dev.integrationhub.platform.link.LinkedIntegration;

/** {@code PUT /integrations/{id}/links}. */
@RestController
class ChangeExternalIdsEndpoint {
    private final Writes writes;
    private final IntegrationLinks links;

    ChangeExternalIdsEndpoint(Writes writes, IntegrationLinks links) {
        this.writes = writes;
        this.links = links;
    }

    @PutMapping("/integrations/{id}/links")
    @Operation(summary = "Say by which ids external services know an integration")
    @Access(scope = Scope.INTEGRATIONS_WRITE, audit = AuditPolicy.EVENT)
    ResponseEntity<IntegrationLinksResource> change(
            @PathVariable UUID id, @RequestBody ExternalIdsBody body, IfMatch ifMatch) {
        return writes.perform(
                new ChangeExternalIds(id, body.valid(), ifMatch),
                (Written<LinkedIntegration> written) -> Answers.changed(links.of(written.state()), written));
    }
}
