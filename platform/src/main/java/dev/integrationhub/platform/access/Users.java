package dev.integrationhub.platform.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.api.user.resource.GrantResource;
import dev.integrationhub.api.user.resource.UserResource;

/** The users that there are, as they are shown. */
public class Users {
    private static final String COLUMNS = """
            select a.*,
                array(select g.role from access.access_grant g where g.user_id = a.user_id
                      order by g.role, g.integration_id nulls first) as roles,
                array(select g.integration_id from access.access_grant g where g.user_id = a.user_id
                      order by g.role, g.integration_id nulls first) as integrations
            from access.account a
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Users(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<UserResource> find(UUID userId) {
        return jdbc.sql(COLUMNS + "where a.user_id = ?")
                .param(userId)
                .query(this::resource)
                .optional();
    }

    /**
     * Finds a user who has to be there.
     *
     * @throws ProblemException if there is no such user
     */
    public UserResource require(UUID userId) {
        return find(userId)
                .orElseThrow(() ->
                        new ProblemException(ProblemCode.USER_NOT_FOUND, ProblemCode.USER_NOT_FOUND.title() + "."));
    }

    /** The sequence number of a user's last event; -1 if there never was such a user. */
    public long version(UUID userId) {
        return jdbc.sql(
                        "select coalesce(max(sequence_number), -1) from event_store.domain_event where aggregate_identifier = ?")
                .param(StreamId.user(userId))
                .query(Long.class)
                .single();
    }

    public long count() {
        return jdbc.sql("select count(*) from access.account").query(Long.class).single();
    }

    /** Some users, by name. */
    public List<UserResource> list(long offset, int limit) {
        return jdbc.sql(COLUMNS + "order by a.username_key offset ? limit ?")
                .params(offset, limit)
                .query(this::resource)
                .list();
    }

    private UserResource resource(ResultSet row, int number) throws SQLException {
        Instant lockedUntil = instant(row, "locked_until");
        return new UserResource(
                row.getObject("user_id", UUID.class),
                row.getString("username"),
                row.getString("display_name"),
                row.getString("email"),
                grants(row),
                row.getBoolean("disabled"),
                lockedUntil != null && lockedUntil.isAfter(clock.instant()) ? lockedUntil : null,
                row.getString("password_hash") != null,
                row.getBoolean("must_change_password"),
                instant(row, "last_login_at"),
                row.getTimestamp("created_at").toInstant());
    }

    private static List<GrantResource> grants(ResultSet row) throws SQLException {
        Object[] roles = (Object[]) row.getArray("roles").getArray();
        @Nullable
        Object[] integrations =
                (@Nullable Object[]) row.getArray("integrations").getArray();
        List<GrantResource> grants = new ArrayList<>();
        for (int i = 0; i < roles.length; i++) {
            grants.add(new GrantResource((String) roles[i], (UUID) integrations[i]));
        }
        return List.copyOf(grants);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
