package dev.integrationhub.command.secret;

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
import dev.integrationhub.api.integration.command.AddSecretVersion;
import dev.integrationhub.api.integration.resource.SecretResource;
import dev.integrationhub.command.integration.Integrations;
import dev.integrationhub.command.integration.Secret;
import dev.integrationhub.command.integration.SecretDetail;
import dev.integrationhub.command.sealing.Sealing;
import dev.integrationhub.command.write.Answers;
import dev.integrationhub.command.write.Writes;
import dev.integrationhub.command.write.Written;

/** {@code PUT /integrations/{id}/secrets/{secId}}: a new version of the secret. */
@RestController
class ChangeSecretEndpoint {
    private final Writes writes;
    private final Sealing sealing;
    private final Integrations integrations;
    private final SecretResources resources;

    ChangeSecretEndpoint(Writes writes, Sealing sealing, Integrations integrations, SecretResources resources) {
        this.writes = writes;
        this.sealing = sealing;
        this.integrations = integrations;
        this.resources = resources;
    }

    @PutMapping("/integrations/{id}/secrets/{secId}")
    @Operation(summary = "Give a secret a new version")
    @Access(scope = Scope.SECRETS_WRITE, audit = AuditPolicy.EVENT)
    ResponseEntity<SecretResource> change(
            @PathVariable UUID id, @PathVariable UUID secId, @RequestBody ChangedSecretBody body, IfMatch ifMatch) {
        ChangedSecretBody.Valid change = body.valid();
        return writes.perform(
                id,
                () -> {
                    Secret present = integrations.secret(id, secId);
                    long next = present.version() + 1;
                    return new AddSecretVersion(
                            id,
                            secId,
                            sealing.secret(
                                    id,
                                    secId,
                                    next,
                                    change.value(),
                                    present.current().hint() != null),
                            next,
                            change.overlap(),
                            change.dates().expiresAt(),
                            change.dates().remindAt(),
                            ifMatch);
                },
                (Written<SecretDetail> written) -> Answers.changed(resources.of(id, written.state()), written));
    }
}
