package dev.integrationhub.command.user;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.integration.IfMatch;
import dev.integrationhub.api.user.command.RemoveUser;
import dev.integrationhub.command.write.Answers;
import dev.integrationhub.command.write.Writes;
import dev.integrationhub.command.write.Written;

/** {@code DELETE /users/{userId}}. */
@RestController
class DeleteUserEndpoint {
    private final Writes writes;

    DeleteUserEndpoint(Writes writes) {
        this.writes = writes;
    }

    @DeleteMapping("/users/{userId}")
    @Operation(summary = "Remove a user for good, with their access tokens and all that is known of them")
    @ApiResponse(responseCode = "204")
    @Access(scope = Scope.USERS_MANAGE, audit = AuditPolicy.EVENT)
    ResponseEntity<Void> delete(@PathVariable UUID userId, IfMatch ifMatch) {
        return writes.perform(new RemoveUser(userId, ifMatch), (Written<UUID> written) -> Answers.removed());
    }
}
