package dev.integrationhub.query.token;

import java.util.List;
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
import dev.integrationhub.api.token.resource.TokenResource;
import dev.integrationhub.platform.caller.SignedInUser;
import dev.integrationhub.query.request.Paging;

@RestController
class ListTokensEndpoint {
    private static final String TOTAL = "X-Total-Count";

    private final Tokens tokens;

    ListTokensEndpoint(Tokens tokens) {
        this.tokens = tokens;
    }

    /**
     * Lists one's own access tokens, or those of everybody for whoever looks after users: a page of them, or all.
     *
     * @param owner only those of this user
     * @param page counted from 0
     */
    @GetMapping(path = "/access-tokens", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "List access tokens")
    @Access(scope = Scope.TOKENS_MANAGE, audit = AuditPolicy.NONE, sessionOnly = true)
    ResponseEntity<List<TokenResource>> list(
            @RequestParam(required = false) @Nullable UUID owner,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size,
            HttpServletRequest request) {
        SignedInUser user = SignedInUser.current();
        Paging paging = Paging.parse(page, size);
        List<TokenResource> found = tokens.list(user, owner, paging);
        if (paging == null) {
            return ResponseEntity.ok()
                    .header(TOTAL, Long.toString(found.size()))
                    .body(found);
        }
        long total = tokens.count(user, owner);
        return ResponseEntity.ok()
                .header(TOTAL, Long.toString(total))
                .header(HttpHeaders.LINK, paging.links(request, total))
                .body(found);
    }
}
