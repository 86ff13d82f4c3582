package dev.integrationhub.command.token;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.problem.Violations;
import dev.integrationhub.api.token.command.RotateToken;
import dev.integrationhub.api.token.resource.NewTokenResource;
import dev.integrationhub.api.token.resource.TokenResource;
import dev.integrationhub.command.write.Writes;
import dev.integrationhub.command.write.Written;
import dev.integrationhub.platform.access.AccessTokens;
import dev.integrationhub.platform.caller.SignedInUser;
import dev.integrationhub.platform.keyring.ClearText;

/** {@code POST /access-tokens/{tokenId}/rotate}. */
@RestController
class RotateTokenEndpoint {
    private final Writes writes;
    private final AccessTokens tokens;
    private final TokenOwners owners;
    private final TokenLifetimes lifetimes;

    RotateTokenEndpoint(Writes writes, AccessTokens tokens, TokenOwners owners, TokenLifetimes lifetimes) {
        this.writes = writes;
        this.tokens = tokens;
        this.owners = owners;
        this.lifetimes = lifetimes;
    }

    @PostMapping("/access-tokens/{tokenId}/rotate")
    @Operation(summary = "Replace an access token; the new one is shown this once, the former one works for a while")
    @Access(scope = Scope.TOKENS_MANAGE, audit = AuditPolicy.EVENT, sessionOnly = true)
    ResponseEntity<NewTokenResource> rotate(
            @PathVariable UUID tokenId, @RequestBody(required = false) @Nullable RotationBody body) {
        owners.requireOwn(tokenId, SignedInUser.current());
        RotationBody.Valid wanted =
                Objects.requireNonNullElse(body, RotationBody.EMPTY).valid();
        Violations violations = new Violations();
        @Nullable Instant expiresAt = lifetimes.expiry(wanted.expiry(), violations);
        violations.throwIfAny();

        ClearText token = tokens.next();
        return writes.perform(
                new RotateToken(tokenId, tokens.digestOf(token), wanted.overlap(), expiresAt),
                (Written<TokenResource> written) -> NewTokens.rotated(token, written.state()));
    }
}
