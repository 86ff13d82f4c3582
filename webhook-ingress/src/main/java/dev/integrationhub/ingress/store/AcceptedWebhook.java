package dev.integrationhub.ingress.store;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.delivery.event.VerificationResult;
import dev.integrationhub.ingress.request.InboundRequest;
import dev.integrationhub.ingress.route.Route;

/**
 * A webhook that was verified and is to be kept.
 *
 * @param request less what it was verified with where that is a secret itself
 * @param providerId by which its sender knows it; null if it told none
 */
public record AcceptedWebhook(
        Route route,
        InboundRequest request,
        VerificationResult verification,
        @Nullable String providerId) {}
