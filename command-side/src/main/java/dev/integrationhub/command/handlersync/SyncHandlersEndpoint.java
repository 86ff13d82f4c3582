package dev.integrationhub.command.handlersync;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.problem.Violations;
import dev.integrationhub.command.integration.IntegrationName;
import dev.integrationhub.platform.load.IntegrationLimit;
import dev.integrationhub.platform.load.LoadSettings;
import dev.integrationhub.platform.web.CheckedBody;

/** {@code POST /integrations/{id}/sync-handlers}; with {@code ?dryRun=true} it says what would happen and changes nothing. */
@RestController
class SyncHandlersEndpoint {
    private final HandlerSync sync;
    private final IntegrationLimit limit;

    SyncHandlersEndpoint(HandlerSync sync, LoadSettings load) {
        this.sync = sync;
        this.limit = load.syncs();
    }

    /** Whose document is fetched: the name of the service in integ-core. */
    record SyncBody(@Nullable String integrationName) implements CheckedBody {
        @Override
        public void check(Violations violations) {
            violations.collect(this::validName);
        }

        String validName() {
            Violations violations = new Violations();
            String valid = IntegrationName.normalize(integrationName, "/integrationName", violations);
            violations.throwIfAny();
            return valid;
        }
    }

    @PostMapping("/integrations/{id}/sync-handlers")
    @Operation(summary = "Sync handlers from the service's OpenAPI document")
    @Access(scope = Scope.HANDLERS_WRITE, audit = AuditPolicy.EVENT)
    ResponseEntity<SyncAnswer> sync(
            @PathVariable UUID id, @RequestBody SyncBody body, @RequestParam(defaultValue = "false") boolean dryRun) {
        String serviceName = body.validName();
        return limit.run(
                id, () -> dryRun ? ResponseEntity.ok(sync.preview(id, serviceName)) : sync.sync(id, serviceName));
    }
}
