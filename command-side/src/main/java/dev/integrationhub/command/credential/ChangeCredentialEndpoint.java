package dev.integrationhub.command.credential;

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
import dev.integrationhub.api.integration.command.ChangeCredential;
import dev.integrationhub.api.integration.resource.CredentialResource;
import dev.integrationhub.command.integration.Integrations;
import dev.integrationhub.command.integration.SealedEntry;
import dev.integrationhub.command.sealing.ChangedEntryBody;
import dev.integrationhub.command.sealing.Sealing;
import dev.integrationhub.command.write.Answers;
import dev.integrationhub.command.write.Writes;
import dev.integrationhub.command.write.Written;
import dev.integrationhub.platform.keyring.ClearText;

/** {@code PUT /integrations/{id}/credentials/{credId}}. */
@RestController
class ChangeCredentialEndpoint {
    private final Writes writes;
    private final Sealing sealing;
    private final Integrations integrations;

    ChangeCredentialEndpoint(Writes writes, Sealing sealing, Integrations integrations) {
        this.writes = writes;
        this.sealing = sealing;
        this.integrations = integrations;
    }

    @PutMapping("/integrations/{id}/credentials/{credId}")
    @Operation(summary = "Give a credential another value")
    @Access(scope = Scope.CREDENTIALS_WRITE, audit = AuditPolicy.EVENT)
    ResponseEntity<CredentialResource> change(
            @PathVariable UUID id, @PathVariable UUID credId, @RequestBody ChangedEntryBody body, IfMatch ifMatch) {
        ClearText value = body.validValue();
        return writes.perform(
                id,
                () -> {
                    long next = integrations.credential(id, credId).version() + 1;
                    return new ChangeCredential(id, credId, sealing.credential(id, credId, next, value), next, ifMatch);
                },
                (Written<SealedEntry> written) ->
                        Answers.changed(CredentialResources.of(id, written.state(), value), written));
    }
}
