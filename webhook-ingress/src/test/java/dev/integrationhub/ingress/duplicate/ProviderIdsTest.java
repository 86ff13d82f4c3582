package dev.integrationhub.ingress.duplicate;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.integrationhub.api.webhook.Deduplication;
import dev.integrationhub.api.webhook.DeduplicationKey;
import dev.integrationhub.ingress.request.InboundRequest;
import dev.integrationhub.ingress.route.Route;
import dev.integrationhub.ingress.test.Inbound;
import dev.integrationhub.ingress.test.Verifications;
import dev.integrationhub.ingress.test.WebhookRoutes;

import static org.assertj.core.api.Assertions.assertThat;

class ProviderIdsTest {
    private static final ProviderIds IDS = new ProviderIds();
    private static final String BODY =
            "{\"id\":\"evt_1\",\"event_id\":\"Ev1\",\"update_id\":10000,\"data\":{\"n\":7},\"x y\":\"z\"}";

    @ParameterizedTest
    @CsvSource({
        "standard-webhooks, Webhook-Id",
        "svix, Svix-Id",
        "github, X-GitHub-Delivery",
        "shopify, X-Shopify-Webhook-Id",
        "stripe, evt_1",
        "slack, Ev1",
        "telegram, 10000",
        "elevenlabs, idempotency-key Idempotency-Key",
        "hmac, idempotency-key Idempotency-Key",
        "none, idempotency-key Idempotency-Key"
    })
    void areWhereTheProviderPutsThem(String scheme, String id) {
        InboundRequest request = Inbound.with(Inbound.post(BODY), "svix-signature", "v1,x");
        request = Inbound.with(request, "X-Shopify-Hmac-Sha256", "x");
        for (String header : new String[] {
            "Webhook-Id",
            "Svix-Id",
            "X-GitHub-Delivery",
            "X-Shopify-Webhook-Id",
            "Shopify-Webhook-Id",
            "Idempotency-Key"
        }) {
            request = Inbound.with(request, header, header);
        }
        assertThat(id(scheme, request)).contains(id);
    }

    /** Who replays a webhook of Svix could add another id, which nobody signed. */
    @Test
    void areThoseThatWereSigned() {
        InboundRequest both = Inbound.with(Inbound.with(Inbound.post(BODY), "svix-id", "a"), "webhook-id", "b");
        assertThat(id("svix", Inbound.with(both, "svix-signature", "x"))).contains("a");
        assertThat(id("svix", Inbound.with(both, "webhook-signature", "x"))).contains("b");
        InboundRequest shops =
                Inbound.with(Inbound.with(Inbound.post(BODY), "X-Shopify-Webhook-Id", "a"), "Shopify-Webhook-Id", "b");
        assertThat(id("shopify", Inbound.with(shops, "X-Shopify-Hmac-Sha256", "x")))
                .contains("a");
        assertThat(id("shopify", Inbound.with(shops, "Shopify-Hmac-Sha256", "x")))
                .contains("b");
    }

    @Test
    void areNoneWhereThereIsNone() {
        assertThat(id("stripe", Inbound.post("{\"object\":\"event\"}"))).isEmpty();
        assertThat(id("stripe", Inbound.post("{\"id\":\"\"}"))).isEmpty();
        assertThat(id("slack", Inbound.post("command=%2Fhub"))).isEmpty();
        assertThat(id("github", Inbound.post(BODY))).isEmpty();
        InboundRequest twice =
                Inbound.with(Inbound.with(Inbound.post(BODY), "X-GitHub-Delivery", "a"), "x-github-delivery", "b");
        assertThat(id("github", twice)).isEmpty();
        assertThat(IDS.of(WebhookRoutes.verifying(null), Inbound.post(BODY))).isNull();
    }

    @Test
    void areWhereTheHandlerSays() {
        InboundRequest request = Inbound.with(Inbound.post(BODY), "X-My-Id", "7");
        request = Inbound.with(request, "Idempotency-Key", "k");
        request = Inbound.with(request, "Authorization", "secret");
        assertThat(id(DeduplicationKey.HEADER, "x-my-ID", null, request)).contains("x-my-id 7");
        assertThat(id(DeduplicationKey.HEADER, "x-other", null, request)).isEmpty();
        assertThat(id(DeduplicationKey.HEADER, "Authorization", null, request)).isEmpty();
        assertThat(id(DeduplicationKey.POINTER, null, "/data/n", request)).contains("/data/n 7");
        assertThat(id(DeduplicationKey.POINTER, null, "/data/m", request)).isEmpty();
        assertThat(id(DeduplicationKey.POINTER, null, "/x y", request))
                .get()
                .asString()
                .startsWith("sha256:");
        assertThat(id(DeduplicationKey.NONE, null, null, request)).isEmpty();
        assertThat(id(DeduplicationKey.PROVIDER, null, null, request)).contains("evt_1");
    }

    @Test
    void areFoundAgainByWhatTheirSenderCallsThem() {
        InboundRequest keyed = Inbound.with(Inbound.post("{}"), "Idempotency-Key", "k ".repeat(150));
        Route stripe = WebhookRoutes.verifying(Verifications.of("stripe"));
        assertThat(IDS.asStored(stripe, "evt_1")).containsExactly("evt_1", "idempotency-key evt_1");
        assertThat(IDS.asStored(stripe, "k ".repeat(150))).contains(String.valueOf(IDS.of(stripe, keyed)));
        assertThat(IDS.asStored(stripe, "")).isEmpty();
        for (DeduplicationKey by : DeduplicationKey.values()) {
            InboundRequest request = Inbound.with(Inbound.post(BODY), "X", "7");
            Route route = route(by, "X", "/data/n");
            Optional.ofNullable(IDS.of(route, request))
                    .ifPresent(id -> assertThat(IDS.asStored(route, by == DeduplicationKey.PROVIDER ? "evt_1" : "7"))
                            .contains(id));
        }
        assertThat(IDS.asStored(route(DeduplicationKey.NONE, null, null), "7")).isEmpty();
    }

    private static Optional<String> id(String scheme, InboundRequest request) {
        return Optional.ofNullable(IDS.of(WebhookRoutes.verifying(Verifications.of(scheme)), request));
    }

    private static Optional<String> id(
            DeduplicationKey by, @Nullable String header, @Nullable String pointer, InboundRequest request) {
        return Optional.ofNullable(IDS.of(route(by, header, pointer), request));
    }

    private static Route route(DeduplicationKey by, @Nullable String header, @Nullable String pointer) {
        return WebhookRoutes.of(Verifications.of("stripe"), new Deduplication(by, header, pointer));
    }
}
