package dev.integrationhub.ingress.payload;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import dev.integrationhub.api.access.Access;
import dev.integrationhub.api.access.AuditPolicy;
import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.ingress.store.DeliveryOrigin;
import dev.integrationhub.ingress.store.Payloads;
import dev.integrationhub.platform.web.PathId;

/** Erasing again, or after its time is over, does nothing and says that it is done. A replay's payload is that of its original. */
@RestController
class ErasePayloadEndpoint {
    private static final String PATH = "/deliveries/{deliveryId}/payload";

    private final DeliveryRights rights;
    private final Payloads payloads;

    ErasePayloadEndpoint(DeliveryRights rights, Payloads payloads) {
        this.rights = rights;
        this.payloads = payloads;
    }

    @DeleteMapping(PATH)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Erase what a webhook was sent with; what its events say of it stays")
    @Access(scope = Scope.DELIVERIES_WRITE, audit = AuditPolicy.EVENT, narrowed = true)
    void erase(@PathVariable String deliveryId) {
        UUID id = PathId.parse(deliveryId, ProblemCode.DELIVERY_NOT_FOUND);
        DeliveryOrigin origin = rights.require(Scope.DELIVERIES_WRITE, id, "DELETE " + PATH);
        payloads.erase(origin.payloadOf());
    }
}
