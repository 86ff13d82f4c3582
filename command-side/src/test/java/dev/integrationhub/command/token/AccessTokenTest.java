package dev.integrationhub.command.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.matchers.Matchers;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.api.token.TokenDigest;
import dev.integrationhub.api.token.TokenReach;
import dev.integrationhub.api.token.command.CreateToken;
import dev.integrationhub.api.token.command.RevokeToken;
import dev.integrationhub.api.token.command.RotateToken;
import dev.integrationhub.api.token.event.TokenCreated;
import dev.integrationhub.api.token.event.TokenRevoked;
import dev.integrationhub.api.token.event.TokenRotated;
import dev.integrationhub.api.token.resource.TokenResource;

import static org.assertj.core.api.Assertions.assertThat;

class AccessTokenTest {
    private static final UUID ID = UUID.fromString("019f0000-0000-7000-8000-000000000001");
    private static final UUID OWNER = UUID.fromString("019f0000-0000-7000-8000-000000000002");
    private static final UUID INTEGRATION = UUID.fromString("019f0000-0000-7000-8000-000000000003");
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(90));
    private static final TokenDigest DIGEST = new TokenDigest("0a");
    private static final TokenDigest NEXT_DIGEST = new TokenDigest("0b");
    private static final TokenReach REACH =
            new TokenReach(List.of("handlers:read"), List.of(INTEGRATION), List.of("192.0.2.0/24"));

    private final TokensInMemory table = new TokensInMemory();
    private final AggregateTestFixture<AccessToken> fixture = new AggregateTestFixture<>(AccessToken.class);

    AccessTokenTest() {
        fixture.registerInjectableResource(table);
        fixture.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
        fixture.setReportIllegalStateChange(false);
        table.put(row(LATER));
    }

    private static TokenCreated created(@Nullable Instant expiresAt) {
        return new TokenCreated(ID, OWNER, REACH.scopes(), REACH.integrationIds(), REACH.cidrs(), expiresAt);
    }

    private static TokenResource row(@Nullable Instant expiresAt) {
        return new TokenResource(
                ID, "ci", OWNER, REACH.scopes(), REACH.integrationIds(), REACH.cidrs(), NOW, expiresAt, null, null);
    }

    private static Matcher<Object> notFound() {
        return Matchers.matches(
                thrown -> thrown instanceof ProblemException problem && problem.code() == ProblemCode.TOKEN_NOT_FOUND);
    }

    @Test
    void beginsWithoutItsNameAndDigestInTheEvent() {
        fixture.givenNoPriorActivity()
                .when(new CreateToken(ID, OWNER, "ci", REACH, LATER, DIGEST))
                .expectEvents(created(LATER));

        assertThat(table.digest(ID)).isEqualTo(DIGEST);
    }

    @Test
    void isReplacedWhileTheFormerOneWorksForAWhile() {
        Instant next = LATER.plus(Duration.ofDays(1));

        fixture.given(created(LATER))
                .when(new RotateToken(ID, NEXT_DIGEST, Duration.ofHours(24), next))
                .expectEvents(new TokenRotated(ID, NOW.plus(Duration.ofHours(24)), next));

        assertThat(table.digest(ID)).isEqualTo(NEXT_DIGEST);
    }

    @Test
    void theFormerOneNeverWorksLongerThanItWouldHave() {
        Instant soon = NOW.plusSeconds(60);

        fixture.given(created(soon))
                .when(new RotateToken(ID, NEXT_DIGEST, Duration.ofHours(24), LATER))
                .expectEvents(new TokenRotated(ID, soon, LATER));
    }

    @Test
    void oneThatNeverExpiresIsReplacedToo() {
        fixture.given(created(null))
                .when(new RotateToken(ID, NEXT_DIGEST, Duration.ZERO, null))
                .expectEvents(new TokenRotated(ID, NOW, null));
    }

    @Test
    void isRevokedOnce() {
        fixture.given(created(LATER)).when(new RevokeToken(ID, "lost")).expectEvents(new TokenRevoked(ID, "lost"));

        assertThat(table.ownerOf(ID)).isEmpty();
    }

    @Test
    void isGoneOnceItIsRevoked() {
        fixture.given(created(LATER), new TokenRevoked(ID, null))
                .when(new RevokeToken(ID, null))
                .expectException(notFound());
        fixture.given(created(LATER), new TokenRevoked(ID, null))
                .when(new RotateToken(ID, NEXT_DIGEST, Duration.ZERO, LATER))
                .expectException(notFound());
    }

    @Test
    void isGoneWithItsOwner() {
        table.delete(ID);

        fixture.given(created(LATER))
                .when(new RotateToken(ID, NEXT_DIGEST, Duration.ZERO, LATER))
                .expectException(notFound());
    }
}
