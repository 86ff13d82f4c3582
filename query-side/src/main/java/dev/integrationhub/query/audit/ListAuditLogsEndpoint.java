package dev.integrationhub.query.audit;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
import dev.integrationhub.platform.web.QueryLink;

@RestController
class ListAuditLogsEndpoint {
    private final AuditTrail trail;

    ListAuditLogsEndpoint(AuditTrail trail) {
        this.trail = trail;
    }

    /**
     * What happened to an integration, the newest first; also when it was deleted or purged.
     *
     * @param cursor from the {@code Link} header of the page before
     * @param limit 1 to 200, 50 if it is not given
     */
    @GetMapping(path = "/integrations/{id}/audit-logs", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Read an integration's history")
    @Access(scope = Scope.AUDIT_READ, audit = AuditPolicy.NONE)
    ResponseEntity<List<AuditEntry>> list(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            HttpServletRequest request) {
        AuditPage page = AuditPage.parse(cursor, limit);
        AuditTrail.Part part = trail.read(PathId.parse(id, ProblemCode.INTEGRATION_NOT_FOUND), page);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (part.oldest() > 0) {
            answer.header(
                    HttpHeaders.LINK, QueryLink.to(request, Map.of("cursor", AuditPage.cursor(part.oldest())), "next"));
        }
        return answer.body(part.entries());
    }
}
