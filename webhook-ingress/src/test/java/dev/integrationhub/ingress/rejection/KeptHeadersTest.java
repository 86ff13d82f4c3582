package dev.integrationhub.ingress.rejection;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.integrationhub.api.delivery.resource.HeaderResource;
import dev.integrationhub.api.webhook.Verification;
import dev.integrationhub.api.webhook.VerificationScheme;
import dev.integrationhub.platform.outbound.Header;
import dev.integrationhub.platform.outbound.Headers;

import static org.assertj.core.api.Assertions.assertThat;

class KeptHeadersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization",
                "proxy-authorization",
                "Cookie",
                "X-Telegram-Bot-Api-Secret-Token",
                "X-Gitlab-Token",
                "X-API-Key",
                "apikey",
                "X-Auth",
                "X-Session",
                "X-Amz-Security-Token",
                "Password"
            })
    void keepsTheNameAloneOfWhatLooksLikeACredential(String name) {
        assertThat(kept(Verification.NONE, name)).containsExactly(new HeaderResource(name, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"X-Hub-Signature-256", "Stripe-Signature", "User-Agent", "webhook-id", "X-Author", "Content-Type"
            })
    void keepsWhatHelpsToFindTheReason(String name) {
        assertThat(kept(Verification.NONE, name)).containsExactly(new HeaderResource(name, "value"));
    }

    @Test
    void leavesOutTheHeaderThatHoldsTheHandlersKey() {
        assertThat(kept(with(VerificationScheme.API_KEY), "X-Ours"))
                .containsExactly(new HeaderResource("X-Ours", null));
        assertThat(kept(with(VerificationScheme.HMAC), "X-Ours"))
                .containsExactly(new HeaderResource("X-Ours", "value"));
    }

    @Test
    void keepsSixteenKilobytesAtTheMost() {
        List<Header> many = IntStream.range(0, 64)
                .mapToObj(i -> new Header("X-" + i, "v".repeat(1000)))
                .toList();

        byte[] kept = KeptHeaders.of(null, new Headers(many));

        assertThat(kept.length).isBetween(15 << 10, 17 << 10);
        assertThat(KeptHeaders.read(kept)).hasSize(16);
    }

    private static List<HeaderResource> kept(Verification verification, String name) {
        return KeptHeaders.read(KeptHeaders.of(verification, new Headers(List.of(new Header(name, "value")))));
    }

    private static Verification with(VerificationScheme scheme) {
        return new Verification(
                scheme, "KEY", null, null, "x-ours", null, null, null, null, null, null, null, null, null, null, null);
    }
}
