package dev.integrationhub.command.reveal;

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
import dev.integrationhub.api.integration.command.RevealSigningSecret;
import dev.integrationhub.api.integration.resource.RevealedSigningSecretResource;
import dev.integrationhub.command.integration.Integrations;
import dev.integrationhub.command.write.Answers;
import dev.integrationhub.command.write.Writes;
import dev.integrationhub.command.write.Written;
import dev.integrationhub.platform.caller.Caller;
import dev.integrationhub.platform.keyring.SigningKey;
import dev.integrationhub.platform.keyring.SigningKeys;

/**
 * {@code POST /integrations/{id}/signing-secret/reveal}: the current one, for the target that verifies what is delivered. As with other
 * secrets, that it was given out is on record before it is.
 */
@RestController
class RevealSigningSecretEndpoint {
    private final Writes writes;
    private final Revealing revealing;
    private final Integrations integrations;
    private final SigningKeys keys;

    RevealSigningSecretEndpoint(Writes writes, Revealing revealing, Integrations integrations, SigningKeys keys) {
        this.writes = writes;
        this.revealing = revealing;
        this.integrations = integrations;
        this.keys = keys;
    }

    @PostMapping("/integrations/{id}/signing-secret/reveal")
    @Operation(summary = "Reveal the secret that deliveries are signed with")
    @Access(scope = Scope.SECRETS_REVEAL, audit = AuditPolicy.EVENT)
    ResponseEntity<RevealedSigningSecretResource> reveal(@PathVariable UUID id, @RequestBody SigningRevealBody body) {
        revealing.require(Caller.current());
        String reason = body.validReason();
        AtomicReference<SigningKey> opened = new AtomicReference<>();
        ResponseEntity<Void> recorded = writes.perform(
                id,
                () -> {
                    integrations.require(id);
                    SigningKey current = keys.open(id).get(0);
                    opened.set(current);
                    return new RevealSigningSecret(id, current.version(), reason);
                },
                (Written<UUID> written) -> Answers.removed());
        SigningKey given = Objects.requireNonNull(opened.get());
        return ResponseEntity.ok()
                .headers(recorded.getHeaders())
                .cacheControl(CacheControl.noStore())
                .body(new RevealedSigningSecretResource(given.secret().reveal(), given.version()));
    }
}
