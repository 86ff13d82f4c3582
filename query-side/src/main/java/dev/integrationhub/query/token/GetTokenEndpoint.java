package dev.integrationhub.query.token;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.api.token.resource.TokenResource;
import dev.integrationhub.platform.caller.SignedInUser;
import dev.integrationhub.platform.web.PathId;

@RestController
class GetTokenEndpoint {
    private final Tokens tokens;

    GetTokenEndpoint(Tokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping(path = "/access-tokens/{tokenId}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Get what is known of an access token")
    @Access(scope = Scope.TOKENS_MANAGE, audit = AuditPolicy.NONE, sessionOnly = true)
    TokenResource get(@PathVariable String tokenId) {
        return tokens.find(PathId.parse(tokenId, ProblemCode.TOKEN_NOT_FOUND), SignedInUser.current())
                .orElseThrow(() ->
                        new ProblemException(ProblemCode.TOKEN_NOT_FOUND, ProblemCode.TOKEN_NOT_FOUND.title() + "."));
    }
}
