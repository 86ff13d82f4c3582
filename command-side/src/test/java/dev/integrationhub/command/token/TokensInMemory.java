package dev.integrationhub.command.token;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.token.TokenDigest;
import dev.integrationhub.api.token.command.CreateToken;
import dev.integrationhub.api.token.event.TokenRotated;
import dev.integrationhub.api.token.resource.TokenResource;

/** The table without a database, for decisions. */
final class TokensInMemory implements TokenTable {
    private final Map<UUID, TokenResource> rows = new HashMap<>();
    private final Map<UUID, TokenDigest> digests = new HashMap<>();

    void put(TokenResource row) {
        rows.put(row.id(), row);
    }

    @Nullable
    TokenDigest digest(UUID tokenId) {
        return digests.get(tokenId);
    }

    @Override
    public TokenResource insert(CreateToken token, Instant createdAt) {
        TokenResource row = new TokenResource(
                token.tokenId(),
                token.name(),
                token.ownerId(),
                token.reach().scopes(),
                token.reach().integrationIds(),
                token.reach().cidrs(),
                createdAt,
                token.expiresAt(),
                null,
                null);
        digests.put(token.tokenId(), token.digest());
        put(row);
        return row;
    }

    @Override
    public TokenResource rotate(TokenRotated rotated, TokenDigest digest) {
        TokenResource was = Optional.ofNullable(rows.get(rotated.tokenId())).orElseThrow(AccessToken::notFound);
        TokenResource row = new TokenResource(
                was.id(),
                was.name(),
                was.ownerId(),
                was.scopes(),
                was.integrationIds(),
                was.cidrs(),
                was.createdAt(),
                rotated.expiresAt(),
                rotated.overlapEndsAt(),
                was.lastUsedAt());
        digests.put(was.id(), digest);
        put(row);
        return row;
    }

    @Override
    public void delete(UUID tokenId) {
        rows.remove(tokenId);
    }

    @Override
    public Optional<UUID> ownerOf(UUID tokenId) {
        return Optional.ofNullable(rows.get(tokenId)).map(TokenResource::ownerId);
    }
}
