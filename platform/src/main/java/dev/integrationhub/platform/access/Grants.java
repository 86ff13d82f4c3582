package dev.integrationhub.platform.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

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
                .query((row, number) -> {
                    UUID integrationId = row.getObject("integration_id", UUID.class);
                    return Role.named(row.getString("role")).map(role -> new Grant(role, integrationId));
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }
}
