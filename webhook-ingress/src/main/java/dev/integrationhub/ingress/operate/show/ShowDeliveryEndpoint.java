package dev.integrationhub.ingress.operate.show;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.delivery.resource.DeliveryDetailsResource;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.ingress.payload.DeliveryRights;
import dev.integrationhub.platform.web.PathId;

@RestController
class ShowDeliveryEndpoint {
    private static final String PATH = "/deliveries/{deliveryId}";

    private final DeliveryRights rights;
    private final DeliveryDetails details;

    ShowDeliveryEndpoint(DeliveryRights rights, DeliveryDetails details) {
        this.rights = rights;
        this.details = details;
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Show a delivery: what was received, what was attempted, and what became of it")
    @Access(scope = Scope.DELIVERIES_READ, audit = AuditPolicy.NONE, narrowed = true)
    DeliveryDetailsResource show(@PathVariable String deliveryId) {
        UUID id = PathId.parse(deliveryId, ProblemCode.DELIVERY_NOT_FOUND);
        rights.require(Scope.DELIVERIES_READ, id, "GET " + PATH);
        return details.of(id);
    }
}
