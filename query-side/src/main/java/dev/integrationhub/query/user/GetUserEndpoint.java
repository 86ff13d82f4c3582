package dev.integrationhub.query.user;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.user.resource.UserResource;
import dev.integrationhub.platform.access.Users;
import dev.integrationhub.platform.web.ETags;
import dev.integrationhub.platform.web.PathId;

@RestController
class GetUserEndpoint {
    private final Users users;

    GetUserEndpoint(Users users) {
        this.users = users;
    }

    @GetMapping(path = "/users/{userId}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Get a user")
    @Access(scope = Scope.USERS_MANAGE, audit = AuditPolicy.NONE)
    ResponseEntity<UserResource> get(@PathVariable String userId) {
        UUID id = PathId.parse(userId, ProblemCode.USER_NOT_FOUND);
        // In this order: a change between the two makes the version older than what is shown, and a PUT with it fails.
        long version = users.version(id);
        return ResponseEntity.ok().eTag(ETags.of(version)).body(users.require(id));
    }
}
