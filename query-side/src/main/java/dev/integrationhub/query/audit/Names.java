package dev.integrationhub.query.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people call users and tokens. It stands in no event, so that it can be erased: of those who are gone, no name is known. */
@Component
class Names {
    private final JdbcClient jdbc;

    Names(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The names that are known, by id. */
    Map<String, String> of(Collection<UUID> ids) {
        Map<String, String> names = new HashMap<>();
        jdbc.sql("""
                        select user_id as id, coalesce(nullif(display_name, ''), username) as name
                        from access.account where user_id = any(:ids)
                        union all
                        select token_id, name from access.access_token where token_id = any(:ids)""").param("ids", ids.toArray(UUID[]::new)).query(row -> {
            names.put(row.getString("id"), row.getString("name"));
        });
        return names;
    }

    /** The id of the user of this name. */
    Optional<String> userNamed(String username) {
        return jdbc.sql("select user_id::text from access.account where username = ?")
                .param(username)
                .query(String.class)
                .optional();
    }
}
