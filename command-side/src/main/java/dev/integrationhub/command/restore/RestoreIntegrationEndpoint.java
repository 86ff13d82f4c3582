package dev.integrationhub.command.restore;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.integration.IfMatch;
import dev.integrationhub.api.integration.command.RestoreIntegration;
import dev.integrationhub.api.integration.resource.IntegrationResource;
import dev.integrationhub.api.integration.resource.RestoredStateResource;
import dev.integrationhub.command.write.Answers;
import dev.integrationhub.command.write.Writes;
import dev.integrationhub.command.write.Written;

/**
 * {@code POST /integrations/{id}/restore}: undoes a deletion within its grace period; with a version in its body, brings the state
 * back that the integration had then.
 */
@RestController
class RestoreIntegrationEndpoint {
    /** As the audit log names it. */
    static final String CALL = "POST /integrations/{id}/restore";

    private final Writes writes;
    private final FormerStates formerStates;

    RestoreIntegrationEndpoint(Writes writes, FormerStates formerStates) {
        this.writes = writes;
        this.formerStates = formerStates;
    }

    @PostMapping("/integrations/{id}/restore")
    @Operation(summary = "Bring a deleted integration back; with a version, its state at that version")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {IntegrationResource.class, RestoredStateResource.class})))
    @Access(scope = Scope.INTEGRATIONS_WRITE, audit = AuditPolicy.EVENT)
    ResponseEntity<?> restore(
            @PathVariable UUID id, @RequestBody(required = false) @Nullable RestoreBody body, IfMatch ifMatch) {
        if (body == null) {
            return undelete(id);
        }
        long version = body.validVersion();
        return body.isDryRun()
                ? formerStates.preview(id, version, ifMatch)
                : formerStates.restore(id, version, ifMatch);
    }

    /** What has no body needs no type either, and may claim any. */
    @PostMapping(value = "/integrations/{id}/restore", headers = "Content-Length=0")
    @Operation(hidden = true)
    @Access(scope = Scope.INTEGRATIONS_WRITE, audit = AuditPolicy.EVENT)
    ResponseEntity<IntegrationResource> undelete(@PathVariable UUID id) {
        return writes.perform(
                new RestoreIntegration(id),
                (Written<IntegrationResource> written) -> Answers.changed(written.state(), written));
    }
}
