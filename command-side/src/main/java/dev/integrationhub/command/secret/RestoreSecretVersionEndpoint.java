package dev.integrationhub.command.secret;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.integration.IfMatch;
import dev.integrationhub.api.integration.command.RestoreSecretVersion;
import dev.integrationhub.api.integration.resource.SecretResource;
import dev.integrationhub.command.integration.Integrations;
import dev.integrationhub.command.integration.Secret;
import dev.integrationhub.command.integration.SecretDetail;
import dev.integrationhub.command.integration.SecretVersion;
import dev.integrationhub.command.sealing.Sealing;
import dev.integrationhub.command.write.Answers;
import dev.integrationhub.command.write.Writes;
import dev.integrationhub.command.write.Written;
import dev.integrationhub.platform.keyring.ClearText;

/**
 * {@code POST /integrations/{id}/secrets/{secId}/versions/{n}/restore}: a new version with the value of a former one. It is sealed
 * anew, since a value opens only as the version it was sealed for.
 */
@RestController
class RestoreSecretVersionEndpoint {
    private final Writes writes;
    private final Sealing sealing;
    private final Integrations integrations;
    private final SecretResources resources;

    RestoreSecretVersionEndpoint(Writes writes, Sealing sealing, Integrations integrations, SecretResources resources) {
        this.writes = writes;
        this.sealing = sealing;
        this.integrations = integrations;
        this.resources = resources;
    }

    @PostMapping("/integrations/{id}/secrets/{secId}/versions/{version}/restore")
    @Operation(summary = "Give a secret the value again that it had")
    @Access(scope = Scope.SECRETS_WRITE, audit = AuditPolicy.EVENT)
    ResponseEntity<SecretResource> restore(
            @PathVariable UUID id, @PathVariable UUID secId, @PathVariable long version, IfMatch ifMatch) {
        return writes.perform(
                id,
                () -> {
                    Secret present = integrations.secret(id, secId);
                    SecretVersion former = present.requireOpenable(version);
                    ClearText value = sealing.openSecret(id, secId, former);
                    long next = present.version() + 1;
                    return new RestoreSecretVersion(
                            id,
                            secId,
                            version,
                            sealing.secret(
                                    id, secId, next, value, present.current().hint() != null),
                            next,
                            ifMatch);
                },
                (Written<SecretDetail> written) -> Answers.changed(resources.of(id, written.state()), written));
    }
}
