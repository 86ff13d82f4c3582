package dev.integrationhub.query.audit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.audit.AuditEntry;
import dev.integrationhub.platform.caller.Caller;
import dev.integrationhub.platform.web.InvalidParameter;
import dev.integrationhub.platform.web.QueryLink;

/** Answers requests for pages of the trail. */
@Component
class AuditTrail {
    private static final Set<String> PAGE_PARAMETERS = Set.of("order", "cursor", "limit");

    private final EntrySearch search;
    private final EntryPresenter presenter;
    private final EntryQuery query;

    AuditTrail(EntrySearch search, EntryPresenter presenter, EntryQuery query) {
        this.search = search;
        this.presenter = presenter;
        this.query = query;
    }

    /** @param integrationId the only integration that is asked about; null for the hub */
    ResponseEntity<List<AuditEntry>> page(
            MultiValueMap<String, String> parameters, @Nullable UUID integrationId, HttpServletRequest request) {
        EntryFilter filter = integrationId == null
                ? query.parse(parameters, PAGE_PARAMETERS)
                : query.parse(parameters, integrationId, PAGE_PARAMETERS);
        EntryPage page = EntryPage.parse(
                parameters.getFirst("order"), parameters.getFirst("cursor"), limit(parameters.getFirst("limit")));
        EntrySearch.Found found = search.find(filter, page);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (found.goesOnAfter() != null) {
            String cursor = page.cursorAfter(found.goesOnAfter());
            answer.header(HttpHeaders.LINK, QueryLink.to(request, Map.of("cursor", cursor), "next"));
        }
        Caller caller = Caller.present();
        return answer.body(
                presenter.present(found.entries(), id -> caller.rights().allow(Scope.CREDENTIALS_READ, id)));
    }

    private static @Nullable Integer limit(@Nullable String limit) {
        try {
            return limit == null || limit.isEmpty() ? null : Integer.valueOf(limit);
        } catch (NumberFormatException e) {
            throw new InvalidParameter("limit", "It is a number.");
        }
    }
}
