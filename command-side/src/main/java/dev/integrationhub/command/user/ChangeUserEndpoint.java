package dev.integrationhub.command.user;

import java.util.Set;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Grant;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.integration.IfMatch;
import dev.integrationhub.api.user.command.ChangeUser;
import dev.integrationhub.api.user.resource.UserResource;
import dev.integrationhub.command.write.Answers;
import dev.integrationhub.command.write.Writes;
import dev.integrationhub.command.write.Written;
import dev.integrationhub.platform.access.Grants;
import dev.integrationhub.platform.access.Users;

/** {@code PUT /users/{userId}}. */
@RestController
class ChangeUserEndpoint {
    private final Writes writes;
    private final GrantedIntegrations integrations;
    private final Grants grants;
    private final Users users;

    ChangeUserEndpoint(Writes writes, GrantedIntegrations integrations, Grants grants, Users users) {
        this.writes = writes;
        this.integrations = integrations;
        this.grants = grants;
        this.users = users;
    }

    @PutMapping("/users/{userId}")
    @Operation(summary = "Change a user, and what they may do")
    @Access(scope = Scope.USERS_MANAGE, audit = AuditPolicy.EVENT)
    ResponseEntity<UserResource> change(@PathVariable UUID userId, @RequestBody ChangedUserBody body, IfMatch ifMatch) {
        Set<Grant> wanted = body.validGrants();
        integrations.require(wanted, grants.of(userId));
        return writes.perform(
                new ChangeUser(userId, body.profile(), body.isDisabled(), wanted, ifMatch),
                (Written<UUID> written) -> Answers.changed(users.require(userId), written));
    }
}
