package dev.integrationhub.platform.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.integrationhub.api.token.event.TokenCreated;
import dev.integrationhub.api.token.event.TokenEvent;
import dev.integrationhub.api.token.event.TokenRevoked;
import dev.integrationhub.api.token.event.TokenRotated;

/** One event of each kind that access tokens have, with every member set. */
final class TokenEventSamples {
    private static final UUID ID = UUID.fromString("019f0000-0000-7000-8000-000000000001");
    private static final UUID OWNER = UUID.fromString("019f0000-0000-7000-8000-000000000002");
    private static final UUID INTEGRATION = UUID.fromString("019f0000-0000-7000-8000-000000000003");
    private static final Instant LATER = Instant.parse("2026-11-28T12:00:00.123Z");

    private TokenEventSamples() {}

    static List<TokenEvent> all() {
        return List.of(
                new TokenCreated(
                        ID,
                        OWNER,
                        List.of("handlers:read", "handlers:write"),
                        List.of(INTEGRATION),
                        List.of("192.0.2.0/24", "2001:db8::/32"),
                        LATER),
                new TokenRotated(ID, LATER, LATER.plusSeconds(1)),
                new TokenRevoked(ID, "no longer used"));
    }
}
