package dev.integrationhub.command.token;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.api.token.TokenDigest;
import dev.integrationhub.api.token.command.CreateToken;
import dev.integrationhub.api.token.event.TokenRotated;
import dev.integrationhub.api.token.resource.TokenResource;

/** The tokens that let somebody in, written in the transaction of the events that say so. */
interface TokenTable {
    /**
     * Lets the token in from now on.
     *
     * @throws ProblemException if its owner is gone, or has too many already
     */
    TokenResource insert(CreateToken token, Instant createdAt);

    /**
     * Lets another token in instead; the former one for as long as was said.
     *
     * @throws ProblemException if it is gone, as it is with its owner
     */
    TokenResource rotate(TokenRotated rotated, TokenDigest digest);

    void delete(UUID tokenId);

    Optional<UUID> ownerOf(UUID tokenId);
}
