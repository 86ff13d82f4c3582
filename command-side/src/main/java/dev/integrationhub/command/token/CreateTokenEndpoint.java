package dev.integrationhub.command.token;

import java.time.Instant;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.problem.Violations;
import dev.integrationhub.api.token.TokenReach;
import dev.integrationhub.api.token.command.CreateToken;
import dev.integrationhub.api.token.resource.NewTokenResource;
import dev.integrationhub.api.token.resource.TokenResource;
import dev.integrationhub.command.write.Writes;
import dev.integrationhub.command.write.Written;
import dev.integrationhub.platform.access.AccessTokens;
import dev.integrationhub.platform.caller.SignedInUser;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.platform.keyring.ClearText;

/** {@code POST /access-tokens}. */
@RestController
class CreateTokenEndpoint {
    private final Writes writes;
    private final AccessTokens tokens;
    private final Giving giving;
    private final TokenLifetimes lifetimes;

    CreateTokenEndpoint(Writes writes, AccessTokens tokens, Giving giving, TokenLifetimes lifetimes) {
        this.writes = writes;
        this.tokens = tokens;
        this.giving = giving;
        this.lifetimes = lifetimes;
    }

    @PostMapping("/access-tokens")
    @Operation(summary = "Make an access token; it is shown this once")
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @Access(scope = Scope.TOKENS_MANAGE, audit = AuditPolicy.EVENT, sessionOnly = true)
    ResponseEntity<NewTokenResource> create(@RequestBody NewTokenBody body) {
        SignedInUser user = SignedInUser.current();
        NewTokenBody.Valid wanted = body.valid();
        Violations violations = new Violations();
        TokenReach reach = giving.give(wanted.reach(), user.caller().rights(), violations);
        @Nullable Instant expiresAt = lifetimes.expiry(wanted.expiry(), violations);
        violations.throwIfAny();

        ClearText token = tokens.next();
        return writes.perform(
                new CreateToken(Uuid7.next(), user.id(), wanted.name(), reach, expiresAt, tokens.digestOf(token)),
                (Written<TokenResource> written) -> NewTokens.created(token, written.state()));
    }
}
