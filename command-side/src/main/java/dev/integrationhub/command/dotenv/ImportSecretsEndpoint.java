package dev.integrationhub.command.dotenv;

import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.integration.command.ImportSecrets;
import dev.integrationhub.api.integration.resource.SecretImportResource;
import dev.integrationhub.command.integration.Integrations;
import dev.integrationhub.command.sealing.Sealing;
import dev.integrationhub.command.write.Writes;
import dev.integrationhub.command.write.Written;

/** {@code POST /integrations/{id}/secrets/import}: all keys of a {@code .env} file, or none if any of its lines makes no sense. */
@RestController
class ImportSecretsEndpoint {
    private final Writes writes;
    private final Sealing sealing;
    private final Integrations integrations;

    ImportSecretsEndpoint(Writes writes, Sealing sealing, Integrations integrations) {
        this.writes = writes;
        this.sealing = sealing;
        this.integrations = integrations;
    }

    @PostMapping(path = "/integrations/{id}/secrets/import", consumes = MediaType.TEXT_PLAIN_VALUE)
    @Operation(summary = "Import secrets from a .env file")
    @Access(scope = Scope.SECRETS_WRITE, audit = AuditPolicy.EVENT)
    ResponseEntity<SecretImportResource> importSecrets(
            @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean dryRun, @RequestBody byte[] body) {
        DotEnv file = DotEnvBody.read(body);
        if (dryRun) {
            return ResponseEntity.ok(plan(id, file).toResource(true));
        }
        if (!file.faults().isEmpty()) {
            integrations.require(id);
            throw DotEnvBody.rejection(file);
        }
        AtomicReference<ImportPlan> plan = new AtomicReference<>();
        return writes.perform(
                id,
                () -> {
                    plan.set(plan(id, file));
                    return new ImportSecrets(
                            id, Objects.requireNonNull(plan.get()).seal());
                },
                (Written<UUID> written) ->
                        ResponseEntity.ok(Objects.requireNonNull(plan.get()).toResource(false)));
    }

    private ImportPlan plan(UUID integrationId, DotEnv file) {
        return new ImportPlan(integrationId, file, integrations.secrets(integrationId), sealing);
    }
}
