package dev.integrationhub.command.secret;

import java.time.Clock;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.integration.IfMatch;
import dev.integrationhub.api.integration.command.DestroySecretVersion;
import dev.integrationhub.command.erasure.Erasure;
import dev.integrationhub.command.integration.SecretDetail;
import dev.integrationhub.command.write.Writes;
import dev.integrationhub.command.write.Written;

/** {@code POST /integrations/{id}/secrets/{secId}/versions/{n}/destroy}: its value never opens again. */
@RestController
class DestroySecretVersionEndpoint {
    private final Writes writes;
    private final Erasure erasure;
    private final Clock clock;

    DestroySecretVersionEndpoint(Writes writes, Erasure erasure, Clock clock) {
        this.writes = writes;
        this.erasure = erasure;
        this.clock = clock;
    }

    @PostMapping("/integrations/{id}/secrets/{secId}/versions/{version}/destroy")
    @Operation(summary = "Destroy the key of a former version")
    @ApiResponse(responseCode = "204")
    @Access(scope = Scope.SECRETS_WRITE, audit = AuditPolicy.EVENT)
    ResponseEntity<Void> destroy(
            @PathVariable UUID id, @PathVariable UUID secId, @PathVariable long version, IfMatch ifMatch) {
        return writes.perform(
                new DestroySecretVersion(id, secId, version, ifMatch),
                (Written<SecretDetail> written) -> erasure.removed(clock.instant()));
    }
}
