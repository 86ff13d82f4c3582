package dev.integrationhub.query.user;

import java.util.List;

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
import dev.integrationhub.api.user.resource.UserResource;
import dev.integrationhub.query.request.Paging;

@RestController
class ListUsersEndpoint {
    private static final String TOTAL = "X-Total-Count";

    private final UserList users;

    ListUsersEndpoint(UserList users) {
        this.users = users;
    }

    /**
     * Lists users by name: a page of them, or all if no page is asked for.
     *
     * @param search part of the user name, the name or the e-mail address, in any case
     * @param page counted from 0
     */
    @GetMapping(path = "/users", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "List users")
    @Access(scope = Scope.USERS_MANAGE, audit = AuditPolicy.NONE)
    ResponseEntity<List<UserResource>> list(
            @RequestParam(defaultValue = "") String search,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size,
            HttpServletRequest request) {
        Paging paging = Paging.parse(page, size);
        if (paging == null) {
            List<UserResource> all = users.all(search);
            return ResponseEntity.ok()
                    .header(TOTAL, Integer.toString(all.size()))
                    .body(all);
        }
        UserList.Page found = users.page(search, paging);
        return ResponseEntity.ok()
                .header(TOTAL, Long.toString(found.total()))
                .header(HttpHeaders.LINK, paging.links(request, found.total()))
                .body(found.entries());
    }
}
