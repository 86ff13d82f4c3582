package dev.integrationhub.query.integration;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.integration.resource.IntegrationResource;
import dev.integrationhub.platform.access.Rights;
import dev.integrationhub.platform.caller.Caller;
import dev.integrationhub.query.request.Paging;

@RestController
class ListIntegrationsEndpoint {
    private static final String TOTAL = "X-Total-Count";

    private final IntegrationList integrations;

    ListIntegrationsEndpoint(IntegrationList integrations) {
        this.integrations = integrations;
    }

    /**
     * Lists the integrations that the caller may see: a page of them, or all if no page is asked for.
     *
     * @param sort members with {@code asc} or {@code desc} behind them, as in {@code name,desc}
     * @param page counted from 0
     */
    @GetMapping(path = "/integrations", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "List integrations")
    @Access(scope = Scope.INTEGRATIONS_READ, audit = AuditPolicy.NONE, narrowed = true)
    ResponseEntity<Collection<IntegrationResource>> list(
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable List<String> sort,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(defaultValue = "false") boolean deleted,
            HttpServletRequest request) {
        IntegrationSort order = IntegrationSort.parse(sort);
        Paging paging = Paging.parse(page, size);
        IntegrationFilter filter = new IntegrationFilter(search, deleted, visible());

        if (paging == null) {
            Collection<IntegrationResource> all = integrations.all(filter, order);
            return ResponseEntity.ok().header(TOTAL, Long.toString(all.size())).body(all);
        }
        IntegrationList.Page found = integrations.page(filter, order, paging);
        return ResponseEntity.ok()
                .header(TOTAL, Long.toString(found.total()))
                .header(HttpHeaders.LINK, paging.links(request, found.total()))
                .body(found.entries());
    }

    private static @Nullable Set<UUID> visible() {
        Rights rights = Caller.present().rights();
        return rights.allow(Scope.INTEGRATIONS_READ) ? null : rights.integrationsAllowing(Scope.INTEGRATIONS_READ);
    }
}
