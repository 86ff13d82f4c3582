package dev.integrationhub.ingress.receive;

import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.ingress.duplicate.ProviderIds;
import dev.integrationhub.ingress.limit.WebhookPlaces;
import dev.integrationhub.ingress.route.Route;
import dev.integrationhub.ingress.route.RouteLookup;
import dev.integrationhub.ingress.store.DeliveryStatus;
import dev.integrationhub.ingress.store.DeliveryStatuses;

/**
 * {@code GET /webhook/{handler-name}/deliveries/{id}}: tells the sender of a webhook what became of it, by its own id or by the one it
 * was answered. It shows who it is as with the webhooks it sends, by a signature of the empty body where it signs bodies.
 */
@RestController
class ShowSentDeliveryEndpoint {
    private final RouteLookup routes;
    private final Admission admission;
    private final DeliveryStatuses statuses;
    private final ProviderIds providerIds;
    private final WebhookPlaces places;

    ShowSentDeliveryEndpoint(
            RouteLookup routes,
            Admission admission,
            DeliveryStatuses statuses,
            ProviderIds providerIds,
            WebhookPlaces places) {
        this.routes = routes;
        this.admission = admission;
        this.statuses = statuses;
        this.providerIds = providerIds;
        this.places = places;
    }

    @Operation(summary = "Show the sender of a webhook what became of it")
    @GetMapping("/webhook/{handlerName}/deliveries/{id}")
    @Access(scope = Scope.PUBLIC, audit = AuditPolicy.NONE)
    ResponseEntity<SentDelivery> show(
            @PathVariable String handlerName, @PathVariable String id, HttpServletRequest request) {
        Route route = routes.find(handlerName);
        admission.rate(route, request);
        places.take();
        try {
            admission.verified(route, Requests.withoutBody(request));
            return answer(find(route, id)
                    .orElseThrow(() -> new ProblemException(
                            ProblemCode.DELIVERY_NOT_FOUND, "The handler has no delivery of this id.")));
        } finally {
            places.free();
        }
    }

    private static ResponseEntity<SentDelivery> answer(DeliveryStatus status) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new SentDelivery(status.deliveryId(), status.status().value(), status.at()));
    }

    /** An id of the hub's form may be the sender's own all the same. */
    private Optional<DeliveryStatus> find(Route route, String id) {
        return deliveryId(id)
                .flatMap(deliveryId -> statuses.find(route.handlerId(), deliveryId))
                .or(() -> statuses.findByProviderId(route.handlerId(), providerIds.asStored(route, id)));
    }

    private static Optional<UUID> deliveryId(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
