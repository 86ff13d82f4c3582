package dev.integrationhub.command.execute;

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

/** {@code POST /handlers/{handler}/execute}: a handler's name is unique in the hub, so its integration need not be named. */
@RestController
class ExecuteNamedHandlerEndpoint {
    private static final String PATH = "/handlers/{handler}/execute";

    /** What is called, as the audit log names it. */
    static final String CALL = "POST " + PATH;

    private final HandlerRuns runs;

    ExecuteNamedHandlerEndpoint(HandlerRuns runs) {
        this.runs = runs;
    }

    @PostMapping(PATH)
    @Operation(summary = "Run a handler by its name alone")
    @Access(scope = Scope.HANDLERS_EXECUTE, audit = AuditPolicy.NONE, narrowed = true)
    ResponseEntity<ExecuteAnswer> execute(
            @PathVariable String handler, @RequestBody(required = false) @Nullable ExecuteBody body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(runs.run(handler, body == null ? ExecuteBody.EMPTY : body));
    }
}
