package dev.integrationhub.ingress.test;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.delivery.DeliverySettings;
import dev.integrationhub.api.webhook.Deduplication;
import dev.integrationhub.api.webhook.Verification;
import dev.integrationhub.api.webhook.WebhookSettings;
import dev.integrationhub.ingress.route.Route;

/** Routes that differ in how they receive and deliver. */
public final class WebhookRoutes {
    private static final UUID HANDLER = new UUID(0, 1);
    private static final UUID INTEGRATION = new UUID(0, 2);

    private WebhookRoutes() {}

    public static Route verifying(@Nullable Verification verification) {
        return of(verification, null);
    }

    public static Route of(@Nullable Verification verification, @Nullable Deduplication deduplication) {
        WebhookSettings settings = new WebhookSettings(null, verification, null, null, null, deduplication);
        return route(INTEGRATION, settings, DeliverySettings.USUAL);
    }

    public static Route delivering(UUID integrationId, DeliverySettings delivery) {
        return route(integrationId, WebhookSettings.USUAL, delivery);
    }

    private static Route route(UUID integrationId, WebhookSettings webhook, DeliverySettings delivery) {
        return new Route(HANDLER, integrationId, "shop", "orders", "POST", null, "{}", webhook, false, delivery, true);
    }
}
