package dev.integrationhub.command.execute;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;

/** {@code POST /integrations/{id}/handlers/{handler}/execute}; the handler by its id or its name. */
@RestController
class ExecuteHandlerEndpoint {
    private final HandlerRuns runs;

    ExecuteHandlerEndpoint(HandlerRuns runs) {
        this.runs = runs;
    }

    @PostMapping("/integrations/{id}/handlers/{handler}/execute")
    @Operation(summary = "Run a handler, by id or name, against its target now")
    @Access(scope = Scope.HANDLERS_EXECUTE, audit = AuditPolicy.NONE)
    ResponseEntity<ExecuteAnswer> execute(
            @PathVariable UUID id,
            @PathVariable String handler,
            @RequestBody(required = false) @Nullable ExecuteBody body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(runs.run(id, handler, body == null ? ExecuteBody.EMPTY : body));
    }
}
