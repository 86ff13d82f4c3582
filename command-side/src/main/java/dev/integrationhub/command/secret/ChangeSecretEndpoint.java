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
import dev.integrationhub.command.integration.SealedEntry;
import dev.integrationhub.command.sealing.ChangedEntryBody;
import dev.integrationhub.command.sealing.NewValue;
import dev.integrationhub.command.sealing.Sealing;
import dev.integrationhub.command.write.Answers;
import dev.integrationhub.command.write.Writes;
import dev.integrationhub.command.write.Written;
import dev.integrationhub.platform.keyring.ClearText;
import dev.integrationhub.platform.keyring.Purpose;

/** {@code PUT /integrations/{id}/secrets/{secId}}: a new version of the secret. */
@RestController
class ChangeSecretEndpoint {
    private final Writes writes;
    private final Sealing sealing;
    private final Integrations integrations;

    ChangeSecretEndpoint(Writes writes, Sealing sealing, Integrations integrations) {
        this.writes = writes;
        this.sealing = sealing;
        this.integrations = integrations;
    }

    @PutMapping("/integrations/{id}/secrets/{secId}")
    @Operation(summary = "Give a secret a new version")
    @Access(scope = Scope.SECRETS_WRITE, audit = AuditPolicy.EVENT)
    ResponseEntity<SecretResource> change(
            @PathVariable UUID id, @PathVariable UUID secId, @RequestBody ChangedEntryBody body, IfMatch ifMatch) {
        ClearText value = body.validValue();
        return writes.perform(
                id,
                () -> {
                    NewValue next = sealing.next(Purpose.SECRET, id, integrations.secret(id, secId), value);
                    return new AddSecretVersion(id, secId, next.sealed(), next.version(), ifMatch);
                },
                (Written<SealedEntry> written) -> Answers.changed(SecretResources.of(id, written.state()), written));
    }
}
