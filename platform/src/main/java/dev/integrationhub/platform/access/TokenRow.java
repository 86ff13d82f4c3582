package dev.integrationhub.platform.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.springframework.jdbc.core.RowMapper;

import dev.integrationhub.api.token.resource.TokenResource;

/** A whole row of {@code access.access_token} as clients see it: without the digests. */
public final class TokenRow implements RowMapper<TokenResource> {
    @Override
    public TokenResource mapRow(ResultSet row, int number) throws SQLException {
        return new TokenResource(
                row.getObject("token_id", UUID.class),
                row.getString("name"),
                row.getObject("owner_id", UUID.class),
                Objects.requireNonNullElse(Columns.list(row, "scopes", String.class), List.of()),
                Columns.list(row, "integration_ids", UUID.class),
                Columns.list(row, "cidrs", String.class),
                row.getTimestamp("created_at").toInstant(),
                Columns.instant(row, "expires_at"),
                Columns.instant(row, "former_valid_until"),
                Columns.instant(row, "last_used_at"));
    }
}
