package dev.integrationhub.ingress.rejection;

import java.util.List;
import java.util.Map;
import java.util.UUID;

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
import dev.integrationhub.api.delivery.resource.RejectionResource;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.web.PathId;
import dev.integrationhub.platform.web.QueryLink;

@RestController
class ListRejectionsEndpoint {
    private final RejectionRows rows;

    ListRejectionsEndpoint(RejectionRows rows) {
        this.rows = rows;
    }

    /**
     * What the webhooks of an integration refused, the newest first; also after it was deleted, until its time is over.
     *
     * @param handler id or name
     * @param cursor from the {@code Link} header of the page before
     * @param limit 1 to 200, 50 if it is not given
     */
    @GetMapping(path = "/integrations/{id}/rejections", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "See a sample of the requests that an integration's webhooks refused")
    @Access(scope = Scope.DELIVERIES_READ, audit = AuditPolicy.NONE)
    ResponseEntity<List<RejectionResource>> list(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String handler,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        UUID integrationId = PathId.parse(id, ProblemCode.INTEGRATION_NOT_FOUND);
        if (!rows.knows(integrationId)) {
            throw new ProblemException(
                    ProblemCode.INTEGRATION_NOT_FOUND, "There is no integration " + integrationId + ".");
        }
        RejectionQuery query = RejectionQuery.parse(handler, reason, limit, cursor);
        List<RejectionResource> found = rows.find(integrationId, query);
        if (found.size() <= query.limit()) {
            return ResponseEntity.ok(found);
        }
        List<RejectionResource> page = found.subList(0, query.limit());
        String last = page.get(page.size() - 1).id().toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.LINK, QueryLink.to(request, Map.of("cursor", last), "next"))
                .body(page);
    }
}
