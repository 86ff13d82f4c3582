package dev.integrationhub.platform.access;

import java.net.InetAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

import dev.integrationhub.api.access.Role;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.platform.keyring.ClearText;
import dev.integrationhub.platform.keyring.Keyrings;
import dev.integrationhub.platform.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class AccessTokensTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final UUID INTEGRATION = UUID.fromString("019f0000-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("019f0000-0000-7000-8000-000000000002");

    @SuppressWarnings("NullAway.Init")
    private static JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    private static AccessTokens tokens;

    private final ClearText token = TokenText.random(new SecureRandom());
    private final UUID owner = Uuid7.next();
    private final UUID id = Uuid7.next();

    @BeforeAll
    static void start(@TempDir Path folder) {
        DataSource dataSource = TestDatabase.dataSource(TestDatabase.createMigrated());
        jdbc = JdbcClient.create(dataSource);
        tokens = new AccessTokens(jdbc, Keyrings.start(folder, dataSource, new JdbcTransactionManager(dataSource)));
    }

    private void own(Role role, @Nullable UUID integrationId) {
        jdbc.sql("insert into access.account (user_id, username, username_key, created_at) values (?, 'x', ?, now())")
                .params(owner, owner.toString())
                .update();
        jdbc.sql("insert into access.access_grant (user_id, role, integration_id) values (?, ?, ?)")
                .param(owner)
                .param(role.value())
                .param(integrationId)
                .update();
    }

    private void store(String... scopes) {
        jdbc.sql("insert into access.access_token (token_id, owner_id, name, digest, scopes, created_at)"
                        + " values (?, ?, 'name', ?, ?, now())")
                .params(id, owner, tokens.digest(token), scopes)
                .update();
    }

    private void set(String column, @Nullable Object value) {
        jdbc.sql("update access.access_token set " + column + " = ? where token_id = ?")
                .param(value)
                .param(id)
                .update();
    }

    private StoredToken found() {
        return tokens.find(token).orElseThrow();
    }

    @Test
    void findsATokenByItselfAlone() {
        own(Role.OWNER, null);
        store("integrations:read");

        assertThat(found().id()).isEqualTo(id);
        assertThat(found().isGood(NOW)).isTrue();
        assertThat(tokens.find(TokenText.random(new SecureRandom()))).isEmpty();
        assertThat(tokens.find(ClearText.of(token.reveal().substring(1)))).isEmpty();
        assertThat(jdbc.sql("select t::text from access.access_token t where token_id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .doesNotContain(token.reveal());
    }

    @Test
    void hasItsScopesAsFarAsItsOwnerHasThem() {
        own(Role.VIEWER, null);
        store("handlers:read", "handlers:write");

        assertThat(found().rights().everywhere()).containsExactly(Scope.HANDLERS_READ);
    }

    @Test
    void isGoodForTheIntegrationsItNames() {
        own(Role.EDITOR, null);
        store("handlers:write");
        set("integration_ids", new UUID[] {INTEGRATION});

        assertThat(found().rights().allow(Scope.HANDLERS_WRITE, INTEGRATION)).isTrue();
        assertThat(found().rights().see(OTHER)).isFalse();
    }

    @Test
    void losesWhatItsOwnerLoses() {
        own(Role.OWNER, null);
        store("handlers:write");
        jdbc.sql("delete from access.access_grant where user_id = ?")
                .param(owner)
                .update();

        assertThat(found().rights()).isEqualTo(Rights.NONE);
    }

    @Test
    void isNoGoodOnceItHasExpired() {
        own(Role.OWNER, null);
        store("handlers:write");
        set("expires_at", Timestamp.from(NOW));

        assertThat(found().isGood(NOW.minusMillis(1))).isTrue();
        assertThat(found().isGood(NOW)).isFalse();
    }

    @Test
    void isNoGoodWhileItsOwnerIsDisabled() {
        own(Role.OWNER, null);
        store("handlers:write");
        jdbc.sql("update access.account set disabled = true where user_id = ?")
                .param(owner)
                .update();

        assertThat(found().isGood(NOW)).isFalse();
    }

    @Test
    void afterARotationTheFormerOneWorksForAWhile() {
        own(Role.OWNER, null);
        store("handlers:write");
        ClearText next = TokenText.random(new SecureRandom());
        set("former_digest", tokens.digest(token));
        set("digest", tokens.digest(next));
        set("former_valid_until", Timestamp.from(NOW));

        assertThat(found().isGood(NOW.minusMillis(1))).isTrue();
        assertThat(found().isGood(NOW)).isFalse();
        assertThat(tokens.find(next).orElseThrow().isGood(NOW)).isTrue();
    }

    @Test
    void isAdmittedFromItsNetworksOnly() throws Exception {
        own(Role.OWNER, null);
        store("handlers:write");

        assertThat(found().admits(null)).isTrue();
        set("cidrs", new String[] {"192.0.2.0/24", "2001:db8::/32"});

        assertThat(found().admits(InetAddress.getByName("192.0.2.7"))).isTrue();
        assertThat(found().admits(InetAddress.getByName("2001:db8::1"))).isTrue();
        assertThat(found().admits(InetAddress.getByName("198.51.100.7"))).isFalse();
        assertThat(found().admits(null)).isFalse();
    }

    @Test
    void remembersToTheMinuteWhenItWasUsed() {
        own(Role.OWNER, null);
        store("handlers:write");

        tokens.used(found(), NOW);
        tokens.used(found(), NOW.plusSeconds(59));
        assertThat(Optional.ofNullable(found().lastUsedAt())).contains(NOW);

        tokens.used(found(), NOW.plusSeconds(61));
        assertThat(Optional.ofNullable(found().lastUsedAt())).contains(NOW.plusSeconds(61));
    }
}
