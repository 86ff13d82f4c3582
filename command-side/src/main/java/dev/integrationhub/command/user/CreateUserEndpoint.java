package dev.integrationhub.command.user;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Grant;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.user.command.CreateUser;
import dev.integrationhub.api.user.resource.NewUserResource;
import dev.integrationhub.command.write.Writes;
import dev.integrationhub.command.write.Written;
import dev.integrationhub.platform.access.Users;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.platform.keyring.ClearText;
import dev.integrationhub.platform.password.Passwords;
import dev.integrationhub.platform.web.ETags;

/** {@code POST /users}. */
@RestController
class CreateUserEndpoint {
    private final Writes writes;
    private final Passwords passwords;
    private final GrantedIntegrations integrations;
    private final Users users;

    CreateUserEndpoint(Writes writes, Passwords passwords, GrantedIntegrations integrations, Users users) {
        this.writes = writes;
        this.passwords = passwords;
        this.integrations = integrations;
        this.users = users;
    }

    /** Without a password the hub makes one up, which is good for choosing another one. */
    @PostMapping("/users")
    @Operation(summary = "Create a user")
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @Access(scope = Scope.USERS_MANAGE, audit = AuditPolicy.EVENT)
    ResponseEntity<NewUserResource> create(@RequestBody NewUserBody body) {
        Set<Grant> grants = body.validGrants();
        integrations.require(grants, List.of());
        ClearText given = body.password();
        ClearText password = given == null ? passwords.generate() : given;
        CreateUser command =
                new CreateUser(Uuid7.next(), body.profile(), passwords.hash(password), given == null, grants);
        return writes.perform(
                command,
                (Written<UUID> written) ->
                        created(command.userId(), given == null ? password.reveal() : null, written.version()));
    }

    private ResponseEntity<NewUserResource> created(UUID userId, @Nullable String password, long version) {
        return ResponseEntity.created(URI.create("/users/" + userId))
                .eTag(ETags.of(version))
                .cacheControl(CacheControl.noStore())
                .body(new NewUserResource(users.require(userId), password));
    }
}
