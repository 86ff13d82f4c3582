package dev.integrationhub.query.token;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.token.resource.TokenResource;
import dev.integrationhub.platform.access.TokenRow;
import dev.integrationhub.platform.caller.SignedInUser;
import dev.integrationhub.query.request.Paging;

/** The tokens that somebody may see: their own, and all of them if they look after users. */
@Component
class Tokens {
    private static final String VISIBLE = " from access.access_token where (owner_id = :user or :all)"
            + " and (cast(:owner as uuid) is null or owner_id = :owner)";

    private final JdbcClient jdbc;

    Tokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<TokenResource> find(UUID tokenId, SignedInUser user) {
        return visible("select *" + VISIBLE + " and token_id = :token", user, null)
                .param("token", tokenId)
                .query(new TokenRow())
                .optional();
    }

    /** The oldest first. */
    List<TokenResource> list(SignedInUser user, @Nullable UUID owner, @Nullable Paging paging) {
        return visible("select *" + VISIBLE + " order by created_at, token_id offset :offset limit :limit", user, owner)
                .param("offset", paging == null ? 0L : paging.offset())
                .param("limit", paging == null ? null : paging.size())
                .query(new TokenRow())
                .list();
    }

    long count(SignedInUser user, @Nullable UUID owner) {
        return visible("select count(*)" + VISIBLE, user, owner)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec visible(String sql, SignedInUser user, @Nullable UUID owner) {
        return jdbc.sql(sql)
                .param("user", user.id())
                .param("all", user.caller().rights().allow(Scope.USERS_MANAGE))
                .param("owner", owner);
    }
}
