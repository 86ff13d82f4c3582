package dev.integrationhub.platform.authentication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.access.event.AccessDenied;
import dev.integrationhub.platform.access.Rights;
import dev.integrationhub.platform.caller.Caller;
import dev.integrationhub.platform.caller.Client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class DenialsTest {
    private final List<AccessDenied> told = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-22T10:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final Denials denials = new Denials(told::add, clock);

    private static Caller token(String id) {
        return Caller.anonymous(new Client("192.0.2.1", null), "correlation")
                .identifiedAs("token", id, "token", id, Rights.NONE);
    }

    private void refuse(String token, String endpoint) {
        denials.tell(token(token), Scope.SECRETS_READ, endpoint, null);
    }

    private List<Integer> counts() {
        return told.stream().map(AccessDenied::count).toList();
    }

    @Test
    void repeatsWithinAMinuteAreCountedInTheNextOne() {
        for (int i = 0; i < 5; i++) {
            refuse("one", "GET /a");
        }
        assertThat(counts()).containsExactly(1);

        now = now.plus(Duration.ofMinutes(1));
        refuse("one", "GET /a");

        assertThat(counts()).containsExactly(1, 5);
    }

    @Test
    void anotherCallerOrAnotherEndpointIsNoRepeat() {
        refuse("one", "GET /a");
        refuse("one", "GET /b");
        refuse("other", "GET /a");

        assertThat(counts()).containsExactly(1, 1, 1);
    }

    @Test
    void aLogThatCannotBeToldRefusesAllTheSame() {
        Denials deaf = new Denials(
                denied -> {
                    throw new IllegalStateException("no database");
                },
                clock);

        assertThatCode(() -> deaf.tell(token("one"), Scope.SECRETS_READ, "GET /a", null))
                .doesNotThrowAnyException();
    }
}
