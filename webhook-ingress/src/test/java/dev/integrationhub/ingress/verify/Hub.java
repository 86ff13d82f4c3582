package dev.integrationhub.ingress.verify;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.webhook.Verification;
import dev.integrationhub.ingress.request.InboundRequest;
import dev.integrationhub.ingress.test.Secrets;
import dev.integrationhub.ingress.test.WebhookRoutes;
import dev.integrationhub.platform.outbound.OutboundHttp;

import static org.assertj.core.api.Assertions.assertThat;

/** A hub that has some values of a secret, at some time. */
record Hub(Secrets secrets, long now) {
    static final long NOW = 1_800_000_000L;

    private static final OutboundHttp NOWHERE = request -> {
        throw new AssertionError("Nothing is to be fetched");
    };

    static Hub with(String... secrets) {
        return new Hub(Secrets.of(secrets), NOW);
    }

    Hub at(long seconds) {
        return new Hub(secrets, seconds);
    }

    Verdict verify(Verification settings, InboundRequest request) {
        Clock clock = Clock.fixed(Instant.ofEpochSecond(now, 999_000_000), ZoneOffset.UTC);
        return new WebhookVerifier(secrets, NOWHERE, clock).verify(WebhookRoutes.verifying(settings), request);
    }

    void takes(Verification settings, InboundRequest request, @Nullable Long version) {
        assertThat(verify(settings, request)).isInstanceOfSatisfying(Verdict.Genuine.class, genuine -> {
            assertThat(genuine.result().scheme()).isEqualTo(settings.scheme());
            assertThat(genuine.result().verified()).isTrue();
            assertThat(genuine.result().secretVersion()).isEqualTo(version);
        });
    }

    void refuses(Verification settings, InboundRequest request, Refusal why) {
        assertThat(verify(settings, request)).isEqualTo(new Verdict.Refused(why));
    }
}
