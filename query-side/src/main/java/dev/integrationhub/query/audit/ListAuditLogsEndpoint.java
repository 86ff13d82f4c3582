package dev.integrationhub.query.audit;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.audit.AuditEntry;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.platform.web.PathId;
import dev.integrationhub.query.state.IntegrationLog;

@RestController
class ListAuditLogsEndpoint {
    private final AuditTrail trail;
    private final IntegrationLog log;

    ListAuditLogsEndpoint(AuditTrail trail, IntegrationLog log) {
        this.trail = trail;
        this.log = log;
    }

    /**
     * What happened to an integration; also when it was deleted or purged. A page ends early where few of very many are meant: the
     * {@code Link} header goes on.
     */
    @GetMapping(path = "/integrations/{id}/audit-logs", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Read an integration's audit trail")
    @Access(scope = Scope.AUDIT_READ, audit = AuditPolicy.NONE)
    @EntryParameters
    @PageParameters
    ResponseEntity<List<AuditEntry>> list(
            @PathVariable String id,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request) {
        UUID integrationId = PathId.parse(id, ProblemCode.INTEGRATION_NOT_FOUND);
        log.lastVersion(integrationId);
        return trail.page(parameters, integrationId, request);
    }
}
