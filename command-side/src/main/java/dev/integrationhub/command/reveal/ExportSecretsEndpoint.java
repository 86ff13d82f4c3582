package dev.integrationhub.command.reveal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.integration.SecretVersionId;
import dev.integrationhub.api.integration.command.RevealSecrets;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.api.problem.Violation;
import dev.integrationhub.api.problem.Violations;
import dev.integrationhub.command.dotenv.DotEnvWriter;
import dev.integrationhub.command.integration.Integrations;
import dev.integrationhub.command.integration.Secret;
import dev.integrationhub.command.sealing.Sealing;
import dev.integrationhub.command.write.Answers;
import dev.integrationhub.command.write.Writes;
import dev.integrationhub.command.write.Written;
import dev.integrationhub.platform.caller.Caller;

/** {@code GET /integrations/{id}/secrets/export}: the current values of all secrets as a {@code .env} file, on record before they leave. */
@RestController
class ExportSecretsEndpoint {
    private final Writes writes;
    private final Revealing revealing;
    private final Sealing sealing;
    private final Integrations integrations;

    ExportSecretsEndpoint(Writes writes, Revealing revealing, Sealing sealing, Integrations integrations) {
        this.writes = writes;
        this.revealing = revealing;
        this.sealing = sealing;
        this.integrations = integrations;
    }

    @GetMapping("/integrations/{id}/secrets/export")
    @Operation(summary = "Export the values of all secrets as a .env file")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string")))
    @Access(scope = Scope.SECRETS_REVEAL, audit = AuditPolicy.EVENT)
    ResponseEntity<String> export(@PathVariable UUID id, @RequestParam String reason) {
        revealing.require(Caller.current());
        String why = validReason(reason);
        AtomicReference<String> file = new AtomicReference<>();
        ResponseEntity<Void> recorded = writes.perform(
                id,
                () -> {
                    DotEnvWriter writer = new DotEnvWriter();
                    List<SecretVersionId> revealed = write(id, writer);
                    file.set(writer.written());
                    return new RevealSecrets(id, revealed, why);
                },
                (Written<UUID> written) -> Answers.removed());
        return ResponseEntity.ok()
                .headers(recorded.getHeaders())
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(file.get());
    }

    /** What cannot stand in such a file is named and stays where it is. */
    private List<SecretVersionId> write(UUID integrationId, DotEnvWriter writer) {
        List<SecretVersionId> written = new ArrayList<>();
        for (Secret secret : integrations.secrets(integrationId)) {
            if (DotEnvWriter.canWrite(secret.key())) {
                writer.write(secret.key(), sealing.openSecret(integrationId, secret.id(), secret.current()));
                written.add(new SecretVersionId(secret.id(), secret.version()));
            } else {
                writer.comment("Not here, since a .env file has no such keys: " + secret.key());
            }
        }
        return written;
    }

    private static String validReason(String reason) {
        Violations violations = new Violations();
        String valid = Reason.read(reason, "/reason", violations);
        try {
            violations.throwIfAny();
        } catch (ProblemException e) {
            Violation wrong = e.violations().get(0);
            throw new ProblemException(
                    ProblemCode.INVALID_PARAMETER,
                    wrong.detail(),
                    List.of(Violation.ofParameter("reason", wrong.code(), wrong.detail())));
        }
        return valid;
    }
}
