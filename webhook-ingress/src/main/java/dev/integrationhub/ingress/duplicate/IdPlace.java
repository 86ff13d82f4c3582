package dev.integrationhub.ingress.duplicate;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

import dev.integrationhub.api.webhook.VerificationScheme;
import dev.integrationhub.ingress.body.BodyValue;
import dev.integrationhub.ingress.request.InboundRequest;
import dev.integrationhub.ingress.verify.Shopify;
import dev.integrationhub.ingress.verify.StandardWebhooks;

/** Where a provider puts the id of a webhook. */
@FunctionalInterface
interface IdPlace {
    IdPlace STRIPE = inBody("/id");
    IdPlace SLACK = inBody("/event_id");
    IdPlace TELEGRAM = inBody("/update_id");

    /** Null if there is none. */
    @Nullable
    String read(InboundRequest request);

    static IdPlace of(VerificationScheme scheme) {
        return switch (scheme) {
            case STANDARD_WEBHOOKS ->
                request -> ProviderIds.only(request, StandardWebhooks.idHeader(false, request.headers()));
            case SVIX -> request -> ProviderIds.only(request, StandardWebhooks.idHeader(true, request.headers()));
            case STRIPE -> STRIPE;
            case GITHUB -> request -> ProviderIds.only(request, "X-GitHub-Delivery");
            case SLACK -> SLACK;
            case SHOPIFY -> request -> ProviderIds.only(request, Shopify.idHeader(request.headers()));
            case TELEGRAM -> TELEGRAM;
            default -> request -> null;
        };
    }

    private static IdPlace inBody(String pointer) {
        JsonPointer place = JsonPointer.compile(pointer);
        return request -> {
            String id = BodyValue.find(request.body(), place);
            return id == null || id.isEmpty() ? null : id;
        };
    }
}
