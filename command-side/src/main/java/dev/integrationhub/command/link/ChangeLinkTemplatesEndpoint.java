package dev.integrationhub.command.link;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.integration.IfMatch;
import dev.integrationhub.api.link.command.ChangeLinkTemplates;
import dev.integrationhub.api.link.resource.LinkTemplatesResource;
import dev.integrationhub.command.write.Answers;
import dev.integrationhub.command.write.Writes;
import dev.integrationhub.command.write.Written;

/** {@code PUT /settings/links}. */
@RestController
class ChangeLinkTemplatesEndpoint {
    private final Writes writes;

    ChangeLinkTemplatesEndpoint(Writes writes) {
        this.writes = writes;
    }

    @PutMapping("/settings/links")
    @Operation(summary = "Say how links to external services are made")
    @Access(scope = Scope.HUB_OPERATE, audit = AuditPolicy.EVENT)
    ResponseEntity<LinkTemplatesResource> change(@RequestBody LinkTemplatesBody body, IfMatch ifMatch) {
        return writes.perform(
                new ChangeLinkTemplates(body.valid(), ifMatch),
                (Written<LinkTemplatesResource> written) -> Answers.changed(written.state(), written));
    }
}
