package dev.integrationhub.platform.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

import dev.integrationhub.platform.access.UserSessions;

/**
 * The sessions that there are, for all processes. They are read at each request, together with the account: what was ended, or whose
 * account was disabled or removed, lets nobody in from the commit on. A lock
 * keeps nobody out who is in: anybody could put a user out by failing to sign in as them.
 */
public class Sessions implements UserSessions {
    private static final Duration LAST_SEEN_STEP = Duration.ofMinutes(1);

    private static final String FIND = """
            select s.*, a.must_change_password from access.session s join access.account a using (user_id)
            where s.digest = :digest and s.started_at > :earliest_start and s.last_seen_at > :earliest_seen
              and not a.disabled""";

    private final JdbcClient jdbc;
    private final SessionSettings settings;
    private final Clock clock;

    Sessions(JdbcClient jdbc, SessionSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void endAllOf(UUID userId) {
        jdbc.sql("delete from access.session where user_id = ?").param(userId).update();
    }

    /** Begins one. Those that are over are erased on the occasion: there never are more than were begun since. */
    void begin(SessionKey key, UUID userId) {
        Instant now = clock.instant();
        jdbc.sql("delete from access.session where last_seen_at <= ? or started_at <= ?")
                .params(utc(earliestSeen(now)), utc(earliestStart(now)))
                .update();
        jdbc.sql("insert into access.session (digest, user_id, started_at, last_seen_at) values (?, ?, ?, ?)")
                .params(key.digest(), userId, utc(now), utc(now))
                .update();
    }

    Optional<Session> find(SessionKey key) {
        Instant now = clock.instant();
        return find(key.digest(), now)
                .query((row, number) -> seen(row, key, now))
                .optional();
    }

    /** A session as it is now. That does not count as a use of it: what goes on by itself keeps nobody signed in. */
    public Optional<Session> lookAgain(Session session) {
        return find(digest(session), clock.instant())
                .query((row, number) -> session(
                        row,
                        session.id(),
                        row.getObject("last_seen_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private JdbcClient.StatementSpec find(byte[] digest, Instant now) {
        return jdbc.sql(FIND)
                .param("digest", digest)
                .param("earliest_start", utc(earliestStart(now)))
                .param("earliest_seen", utc(earliestSeen(now)));
    }

    void end(Session session) {
        jdbc.sql("delete from access.session where digest = ?")
                .param(digest(session))
                .update();
    }

    private static byte[] digest(Session session) {
        return Base64.getUrlDecoder().decode(session.id());
    }

    private Session seen(ResultSet row, SessionKey key, Instant now) throws SQLException {
        Instant lastSeen = row.getObject("last_seen_at", OffsetDateTime.class).toInstant();
        if (lastSeen.isBefore(now.minus(LAST_SEEN_STEP))) {
            jdbc.sql("update access.session set last_seen_at = ? where digest = ?")
                    .params(utc(now), key.digest())
                    .update();
            lastSeen = now;
        }
        return session(row, key.id(), lastSeen);
    }

    private Session session(ResultSet row, String id, Instant lastSeen) throws SQLException {
        return new Session(
                id,
                row.getObject("user_id", UUID.class),
                expiry(row.getObject("started_at", OffsetDateTime.class).toInstant(), lastSeen),
                row.getBoolean("must_change_password"));
    }

    private Instant expiry(Instant startedAt, Instant lastSeenAt) {
        Instant idle = lastSeenAt.plus(settings.idle());
        Instant end = startedAt.plus(settings.lifetime());
        return idle.isBefore(end) ? idle : end;
    }

    private Instant earliestSeen(Instant now) {
        return now.minus(settings.idle());
    }

    private Instant earliestStart(Instant now) {
        return now.minus(settings.lifetime());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
