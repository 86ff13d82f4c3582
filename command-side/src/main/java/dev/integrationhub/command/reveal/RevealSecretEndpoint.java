package dev.integrationhub.command.reveal;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.integration.SecretVersionId;
import dev.integrationhub.api.integration.command.RevealSecrets;
import dev.integrationhub.api.integration.resource.RevealedSecretResource;
import dev.integrationhub.command.integration.Integrations;
import dev.integrationhub.command.integration.Secret;
import dev.integrationhub.command.integration.SecretVersion;
import dev.integrationhub.command.sealing.Sealing;
import dev.integrationhub.command.write.Answers;
import dev.integrationhub.command.write.Writes;
import dev.integrationhub.command.write.Written;
import dev.integrationhub.platform.caller.Caller;
import dev.integrationhub.platform.keyring.ClearText;

/**
 * {@code POST /integrations/{id}/secrets/{secId}/reveal}. The value is opened first and given out last: between the two it is on
 * record that it was.
 */
@RestController
class RevealSecretEndpoint {
    private final Writes writes;
    private final Revealing revealing;
    private final Sealing sealing;
    private final Integrations integrations;

    RevealSecretEndpoint(Writes writes, Revealing revealing, Sealing sealing, Integrations integrations) {
        this.writes = writes;
        this.revealing = revealing;
        this.sealing = sealing;
        this.integrations = integrations;
    }

    @PostMapping("/integrations/{id}/secrets/{secId}/reveal")
    @Operation(summary = "Reveal the value of a secret")
    @Access(scope = Scope.SECRETS_REVEAL, audit = AuditPolicy.EVENT)
    ResponseEntity<RevealedSecretResource> reveal(
            @PathVariable UUID id, @PathVariable UUID secId, @RequestBody RevealBody body) {
        revealing.require(Caller.current());
        String reason = body.validReason();
        AtomicReference<ClearText> opened = new AtomicReference<>();
        ResponseEntity<Void> recorded = writes.perform(
                id,
                () -> {
                    Secret secret = integrations.secret(id, secId);
                    SecretVersion version =
                            body.version() == null ? secret.current() : secret.requireOpenable(body.version());
                    opened.set(sealing.openSecret(id, secId, version));
                    return new RevealSecrets(id, List.of(new SecretVersionId(secId, version.number())), reason);
                },
                (Written<UUID> written) -> Answers.removed());
        return ResponseEntity.ok()
                .headers(recorded.getHeaders())
                .cacheControl(CacheControl.noStore())
                .body(new RevealedSecretResource(
                        Objects.requireNonNull(opened.get()).reveal()));
    }
}
