package dev.integrationhub.ingress.operate;

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
import dev.integrationhub.api.delivery.resource.DeliveryResource;
import dev.integrationhub.platform.web.QueryLink;

@RestController
class ListDeliveriesEndpoint {
    private final KnownIntegrations integrations;
    private final DeliveryPages pages;

    ListDeliveriesEndpoint(KnownIntegrations integrations, DeliveryPages pages) {
        this.integrations = integrations;
        this.pages = pages;
    }

    /**
     * The deliveries of an integration, the newest first; also after it was deleted, until their time is over. A page ends early where
     * few of very many are meant: the {@code Link} header goes on.
     *
     * @param handler id or name
     * @param status may be given several times
     * @param from received then or later
     * @param to received before then
     * @param search the id of a delivery, or its sender's own, or text in the payload
     * @param cursor from the {@code Link} header of the page before
     * @param limit 1 to 200, 50 if it is not given
     */
    @GetMapping(path = "/integrations/{id}/deliveries", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "List an integration's deliveries")
    @Access(scope = Scope.DELIVERIES_READ, audit = AuditPolicy.NONE)
    ResponseEntity<List<DeliveryResource>> list(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String handler,
            @RequestParam(required = false) @Nullable List<String> status,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        UUID integrationId = integrations.require(id);
        DeliveryFilter filter = DeliveryQuery.filter(handler, status, from, to, search);
        DeliveryPages.Page page = pages.read(integrationId, DeliveryQuery.parse(filter, limit, cursor));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (page.next() != null) {
            answer.header(
                    HttpHeaders.LINK,
                    QueryLink.to(request, Map.of("cursor", page.next().toString()), "next"));
        }
        return answer.body(page.rows().stream().map(DeliveryRow::resource).toList());
    }
}
