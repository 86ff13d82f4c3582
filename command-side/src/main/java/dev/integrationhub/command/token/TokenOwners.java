package dev.integrationhub.command.token;

import java.util.UUID;

import org.springframework.stereotype.Component;

import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.access.Grants;
import dev.integrationhub.platform.access.Rights;
import dev.integrationhub.platform.caller.SignedInUser;

/** Whose tokens are whose. A token that one may not touch is not told from one that is not there. */
@Component
class TokenOwners {
    private final TokenTable table;
    private final Grants grants;

    TokenOwners(TokenTable table, Grants grants) {
        this.table = table;
        this.grants = grants;
    }

    /** Fails unless the token is the user's own: whoever rotates it gets to know the new one. */
    void requireOwn(UUID tokenId, SignedInUser user) {
        if (!ownerOf(tokenId).equals(user.id())) {
            throw AccessToken.notFound();
        }
    }

    /** Fails unless the user may end the token: their own, or as somebody who looks after users. */
    void requireEndable(UUID tokenId, SignedInUser user) {
        UUID owner = ownerOf(tokenId);
        Rights rights = user.caller().rights();
        if (owner.equals(user.id())) {
            return;
        }
        if (!rights.allow(Scope.USERS_MANAGE)) {
            throw AccessToken.notFound();
        }
        if (!rights.allow(Scope.OWNERS_MANAGE) && Rights.of(grants.of(owner)).allow(Scope.OWNERS_MANAGE)) {
            throw new ProblemException(ProblemCode.ACCESS_DENIED, "Only an owner ends a token of an owner.");
        }
    }

    private UUID ownerOf(UUID tokenId) {
        return table.ownerOf(tokenId).orElseThrow(AccessToken::notFound);
    }
}
