package dev.integrationhub.platform.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.integrationhub.api.access.Scope;
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

    private final JdbcClient jdbc;
    private final Keyring keyring;
    private final Grants grants;

    AccessTokens(JdbcClient jdbc, Keyring keyring, Grants grants) {
        this.jdbc = jdbc;
        this.keyring = keyring;
        this.grants = grants;
    }

    /** Finds a token; what cannot be one is not looked for. */
    public Optional<StoredToken> find(ClearText presented) {
        if (!TokenText.isWellFormed(presented.reveal())) {
            return Optional.empty();
        }
        byte[] digest = digest(presented);
        return jdbc.sql("""
                select t.*, t.digest <> :digest as is_former, a.disabled
                from access.access_token t join access.account a on a.user_id = t.owner_id
                where t.digest = :digest or t.former_digest = :digest""")
                .param("digest", digest)
                .query((row, number) -> stored(row))
                .optional();
    }

    /** What a token allows: its scopes, as far as its owner has them now. */
    public Rights rightsOf(StoredToken token) {
        return Rights.of(grants.of(token.ownerId())).narrowed(token.scopes(), token.integrationIds());
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

    /** What is stored of a token: whoever reads it cannot make the token of it. */
    byte[] digest(ClearText token) {
        return keyring.keyedDigest(PURPOSE, token.reveal().getBytes(US_ASCII));
    }

    private static StoredToken stored(ResultSet row) throws SQLException {
        Instant expiresAt = instant(row, "expires_at");
        Instant formerValidUntil = row.getBoolean("is_former") ? instant(row, "former_valid_until") : null;
        List<UUID> integrationIds = list(row.getArray("integration_ids"), UUID.class);
        List<String> cidrs = list(row.getArray("cidrs"), String.class);
        return new StoredToken(
                row.getObject("token_id", UUID.class),
                row.getObject("owner_id", UUID.class),
                row.getBoolean("disabled"),
                scopes(list(row.getArray("scopes"), String.class)),
                integrationIds == null ? null : Set.copyOf(integrationIds),
                cidrs == null ? null : cidrs.stream().map(Cidr::parse).toList(),
                earlier(expiresAt, formerValidUntil),
                instant(row, "last_used_at"));
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

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static <T> @Nullable List<T> list(@Nullable Array array, Class<T> type) throws SQLException {
        return array == null
                ? null
                : Arrays.stream((Object[]) array.getArray()).map(type::cast).toList();
    }
}
