package dev.integrationhub.platform.access;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.token.TokenDigest;
import dev.integrationhub.platform.keyring.ClearText;
import dev.integrationhub.platform.keyring.Keyring;
import dev.integrationhub.platform.outbound.Cidr;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * The access tokens that there are, found by what they are. They are read at each request, so that what was revoked works nowhere from
 * the commit on.
 */
public class AccessTokens {
    private static final String PURPOSE = "access-token/v1";
    private static final Duration LAST_USED_STEP = Duration.ofMinutes(1);

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Keyring keyring;

    AccessTokens(JdbcClient jdbc, Keyring keyring) {
        this.jdbc = jdbc;
        this.keyring = keyring;
    }

    /** Finds a token, with what its owner may do; what cannot be one is not looked for. */
    public Optional<StoredToken> find(ClearText presented) {
        if (!TokenText.isWellFormed(presented.reveal())) {
            return Optional.empty();
        }
        byte[] digest = digest(presented);
        return jdbc.sql("""
                select t.*, t.digest <> :digest as is_former, a.disabled,
                    array(select g.role from access.access_grant g where g.user_id = t.owner_id
                          order by g.role, g.integration_id nulls first) as roles,
                    array(select g.integration_id from access.access_grant g where g.user_id = t.owner_id
                          order by g.role, g.integration_id nulls first) as role_integrations
                from access.access_token t join access.account a on a.user_id = t.owner_id
                where t.digest = :digest or t.former_digest = :digest""")
                .param("digest", digest)
                .query((row, number) -> stored(row))
                .optional();
    }

    /** Remembers that a token was used, to the minute. */
    public void used(StoredToken token, Instant now) {
        Instant before = token.lastUsedAt();
        if (before == null || before.isBefore(now.minus(LAST_USED_STEP))) {
            jdbc.sql("update access.access_token set last_used_at = greatest(last_used_at, ?) where token_id = ?")
                    .params(Timestamp.from(now), token.id())
                    .update();
        }
    }

    /** A token that nobody has had before. */
    public ClearText next() {
        return TokenText.random(random);
    }

    public TokenDigest digestOf(ClearText token) {
        return TokenDigest.of(digest(token));
    }

    /** What is stored of a token: whoever reads it cannot make the token of it. */
    byte[] digest(ClearText token) {
        return keyring.keyedDigest(PURPOSE, token.reveal().getBytes(US_ASCII));
    }

    private static StoredToken stored(ResultSet row) throws SQLException {
        Instant expiresAt = Columns.instant(row, "expires_at");
        Instant formerValidUntil = row.getBoolean("is_former") ? Columns.instant(row, "former_valid_until") : null;
        List<UUID> integrationIds = Columns.list(row, "integration_ids", UUID.class);
        List<String> cidrs = Columns.list(row, "cidrs", String.class);
        return new StoredToken(
                row.getObject("token_id", UUID.class),
                row.getObject("owner_id", UUID.class),
                row.getBoolean("disabled"),
                Rights.of(Grants.in(row))
                        .narrowed(
                                scopes(Columns.list(row, "scopes", String.class)),
                                integrationIds == null ? null : Set.copyOf(integrationIds)),
                cidrs == null ? null : cidrs.stream().map(Cidr::parse).toList(),
                earlier(expiresAt, formerValidUntil),
                Columns.instant(row, "last_used_at"));
    }

    private static Set<Scope> scopes(@Nullable List<String> names) {
        return names == null
                ? Set.of()
                : names.stream().flatMap(name -> Scope.named(name).stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
