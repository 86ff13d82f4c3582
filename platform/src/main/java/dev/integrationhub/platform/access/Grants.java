package dev.integrationhub.platform.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.integrationhub.api.access.Grant;
import dev.integrationhub.api.access.Role;

/** Who was given which roles. A role that this version does not know allows nothing. */
public class Grants {
    private final JdbcClient jdbc;

    Grants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Grant> of(UUID userId) {
        return jdbc
                .sql("select role, integration_id from access.access_grant where user_id = ? order by 1, 2 nulls first")
                .param(userId)
                .query((row, number) -> grant(row.getString("role"), row.getObject("integration_id", UUID.class)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Those that a row has in two arrays, {@code roles} and {@code role_integrations}. */
    static List<Grant> in(ResultSet row) throws SQLException {
        Object[] roles = (Object[]) row.getArray("roles").getArray();
        @Nullable
        Object[] integrations =
                (@Nullable Object[]) row.getArray("role_integrations").getArray();
        return IntStream.range(0, roles.length)
                .mapToObj(i -> grant((String) roles[i], (UUID) integrations[i]))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Grant> grant(String role, @Nullable UUID integrationId) {
        return Role.named(role).map(known -> new Grant(known, integrationId));
    }
}
