package dev.integrationhub.query.audit;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.audit.AuditEntry;

@RestController
class ListHubAuditLogsEndpoint {
    private final AuditTrail trail;

    ListHubAuditLogsEndpoint(AuditTrail trail) {
        this.trail = trail;
    }

    /**
     * What happened in the whole hub: to integrations, users and tokens, and who signed in or was refused. A page ends early where few of
     * very many are meant: the {@code Link} header goes on.
     */
    @GetMapping(path = "/audit-logs", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Read the hub's audit trail")
    @Access(scope = Scope.AUDIT_READ_ALL, audit = AuditPolicy.NONE)
    @EntryParameters
    @Parameter(
            name = "integration",
            in = ParameterIn.QUERY,
            description = "The id of the integration that it was done to, or whose delivery it is about")
    @PageParameters
    ResponseEntity<List<AuditEntry>> list(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request) {
        return trail.page(parameters, null, request);
    }
}
