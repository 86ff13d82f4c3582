package dev.integrationhub.command.user;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.user.command.UnlockUser;
import dev.integrationhub.api.user.resource.UserResource;
import dev.integrationhub.command.write.Answers;
import dev.integrationhub.command.write.Writes;
import dev.integrationhub.command.write.Written;
import dev.integrationhub.platform.access.Users;

/** {@code POST /users/{userId}/unlock}. */
@RestController
class UnlockUserEndpoint {
    private final Writes writes;
    private final Users users;

    UnlockUserEndpoint(Writes writes, Users users) {
        this.writes = writes;
        this.users = users;
    }

    @PostMapping("/users/{userId}/unlock")
    @Operation(summary = "Let a user sign in again for whom too many logins failed")
    @Access(scope = Scope.USERS_MANAGE, audit = AuditPolicy.EVENT)
    ResponseEntity<UserResource> unlock(@PathVariable UUID userId) {
        return writes.perform(
                new UnlockUser(userId), (Written<UUID> written) -> Answers.changed(users.require(userId), written));
    }
}
