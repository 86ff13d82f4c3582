package dev.integrationhub.command.token;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.api.token.TokenDigest;
import dev.integrationhub.api.token.command.CreateToken;
import dev.integrationhub.api.token.event.TokenRotated;
import dev.integrationhub.api.token.resource.TokenResource;
import dev.integrationhub.platform.access.TokenRow;

/** The table that requests are let in by. */
@Component
class JdbcTokenTable implements TokenTable {
    /** By far more than anybody can look after; a bound all the same. */
    private static final int MOST_OF_AN_OWNER = 100;

    private final JdbcClient jdbc;

    JdbcTokenTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public TokenResource insert(CreateToken token, Instant createdAt) {
        requireRoom(token.ownerId());
        return jdbc.sql("insert into access.access_token"
                        + " (token_id, owner_id, name, digest, scopes, integration_ids, cidrs, created_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning *")
                .param(token.tokenId())
                .param(token.ownerId())
                .param(token.name())
                .param(token.digest().bytes())
                .param(token.reach().scopes().toArray(String[]::new))
                .param(array(token.reach().integrationIds(), new UUID[0]))
                .param(array(token.reach().cidrs(), new String[0]))
                .param(Timestamp.from(createdAt))
                .param(timestamp(token.expiresAt()))
                .query(new TokenRow())
                .single();
    }

    @Override
    public TokenResource rotate(TokenRotated rotated, TokenDigest digest) {
        return jdbc.sql("update access.access_token"
                        + " set former_digest = digest, former_valid_until = ?, digest = ?, expires_at = ?"
                        + " where token_id = ? returning *")
                .param(Timestamp.from(rotated.overlapEndsAt()))
                .param(digest.bytes())
                .param(timestamp(rotated.expiresAt()))
                .param(rotated.tokenId())
                .query(new TokenRow())
                .optional()
                .orElseThrow(AccessToken::notFound);
    }

    @Override
    public void delete(UUID tokenId) {
        jdbc.sql("delete from access.access_token where token_id = ?")
                .param(tokenId)
                .update();
    }

    @Override
    public Optional<UUID> ownerOf(UUID tokenId) {
        return jdbc.sql("select owner_id from access.access_token where token_id = ?")
                .param(tokenId)
                .query(UUID.class)
                .optional();
    }

    /** Locks the account, so that two of its requests do not both find the last place free. */
    private void requireRoom(UUID ownerId) {
        boolean isThere = jdbc.sql("select user_id from access.account where user_id = ? for no key update")
                .param(ownerId)
                .query(UUID.class)
                .optional()
                .isPresent();
        if (!isThere) {
            throw new ProblemException(ProblemCode.UNAUTHENTICATED, "Your account is gone.");
        }
        long had = jdbc.sql("select count(*) from access.access_token where owner_id = ?")
                .param(ownerId)
                .query(Long.class)
                .single();
        if (had >= MOST_OF_AN_OWNER) {
            throw new ProblemException(
                    ProblemCode.TOO_MANY_TOKENS,
                    "You have " + had + " tokens; " + MOST_OF_AN_OWNER + " is the most. Revoke one.");
        }
    }

    private static <T> T @Nullable [] array(@Nullable List<T> list, T[] type) {
        return list == null ? null : list.toArray(type);
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
