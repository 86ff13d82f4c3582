package dev.integrationhub.query.reader;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.integration.resource.SecretReaderResource;
import dev.integrationhub.api.token.event.TokenCreated;
import dev.integrationhub.api.token.event.TokenRevoked;
import dev.integrationhub.api.token.event.TokenRotated;
import dev.integrationhub.api.user.event.AccessGranted;
import dev.integrationhub.api.user.event.AccessRevoked;
import dev.integrationhub.api.user.event.UserCreated;
import dev.integrationhub.api.user.event.UserDisabled;
import dev.integrationhub.api.user.event.UserEnabled;
import dev.integrationhub.api.user.event.UserRemoved;

import static org.assertj.core.api.Assertions.assertThat;

class PastAccessTest {
    private static final UUID USER = new UUID(0, 1);
    private static final UUID TOKEN = new UUID(0, 2);
    private static final UUID ONE = new UUID(0, 3);
    private static final UUID OTHER = new UUID(0, 4);
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final SecretReaderResource THE_USER = new SecretReaderResource("user", USER, null);
    private static final SecretReaderResource THE_TOKEN = new SecretReaderResource("token", TOKEN, USER);

    private final PastAccess access = new PastAccess();

    @BeforeEach
    void makeAUser() {
        access.apply(new UserCreated(USER));
    }

    private List<SecretReaderResource> readers(UUID integrationId) {
        return access.having(rights -> rights.allow(Scope.SECRETS_REVEAL, integrationId), NOW)
                .toList();
    }

    private void giveAToken(Instant expiresAt, @Nullable List<UUID> integrationIds) {
        access.apply(new TokenCreated(TOKEN, USER, List.of("secrets:*"), integrationIds, null, expiresAt));
    }

    @Test
    void whoWasGivenNothingCouldReadNothing() {
        assertThat(readers(ONE)).isEmpty();
    }

    @Test
    void aRoleForOneIntegrationReadsThatOne() {
        access.apply(new AccessGranted(USER, "admin", ONE));

        assertThat(readers(ONE)).containsExactly(THE_USER);
        assertThat(readers(OTHER)).isEmpty();
    }

    @Test
    void whatWasTakenBackIsGone() {
        access.apply(new AccessGranted(USER, "admin", null));
        access.apply(new AccessGranted(USER, "viewer", null));
        access.apply(new AccessRevoked(USER, "admin", null));

        assertThat(readers(ONE)).isEmpty();
    }

    @Test
    void whoWasDisabledCouldNotUntilEnabledAgain() {
        access.apply(new AccessGranted(USER, "owner", null));
        access.apply(new UserDisabled(USER));
        assertThat(readers(ONE)).isEmpty();

        access.apply(new UserEnabled(USER));
        assertThat(readers(ONE)).containsExactly(THE_USER);
    }

    @Test
    void aTokenReadsWhatBothItAndItsOwnerMay() {
        access.apply(new AccessGranted(USER, "admin", ONE));
        giveAToken(NOW.plusSeconds(1), List.of(ONE, OTHER));

        assertThat(readers(ONE)).containsExactly(THE_USER, THE_TOKEN);
        assertThat(readers(OTHER)).isEmpty();
    }

    @Test
    void aTokenReadsNothingOnceItHasExpiredUnlessItWasRotated() {
        access.apply(new AccessGranted(USER, "admin", null));
        giveAToken(NOW, null);
        assertThat(readers(ONE)).containsExactly(THE_USER);

        access.apply(new TokenRotated(TOKEN, NOW, NOW.plusSeconds(1)));
        assertThat(readers(ONE)).containsExactly(THE_USER, THE_TOKEN);
    }

    @Test
    void aRevokedTokenReadsNothing() {
        access.apply(new AccessGranted(USER, "admin", null));
        giveAToken(NOW.plusSeconds(1), null);
        access.apply(new TokenRevoked(TOKEN, null));

        assertThat(readers(ONE)).containsExactly(THE_USER);
    }

    @Test
    void whatARemovedUserHadWentWithThem() {
        access.apply(new AccessGranted(USER, "admin", null));
        giveAToken(NOW.plusSeconds(1), null);
        access.apply(new UserRemoved(USER));

        assertThat(readers(ONE)).isEmpty();
    }
}
