package dev.integrationhub.command.signing;

import java.util.Objects;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.integration.command.RotateSigningSecret;
import dev.integrationhub.api.integration.resource.SigningSecretResource;
import dev.integrationhub.command.write.Writes;
import dev.integrationhub.command.write.Written;

/** {@code POST /integrations/{id}/signing-secret/rotate}: another secret, beside which the former one signs for a while. */
@RestController
class RotateSigningSecretEndpoint {
    private final Writes writes;

    RotateSigningSecretEndpoint(Writes writes) {
        this.writes = writes;
    }

    @PostMapping("/integrations/{id}/signing-secret/rotate")
    @Operation(summary = "Sign deliveries with another secret; the former one signs too for a while")
    @Access(scope = Scope.SECRETS_WRITE, audit = AuditPolicy.EVENT)
    ResponseEntity<SigningSecretResource> rotate(
            @PathVariable UUID id, @RequestBody(required = false) @Nullable SigningRotationBody body) {
        SigningRotationBody wanted = Objects.requireNonNullElse(body, SigningRotationBody.EMPTY);
        return writes.perform(
                new RotateSigningSecret(id, wanted.validOverlap()),
                (Written<SigningSecretResource> written) -> ResponseEntity.ok(written.state()));
    }
}
