package dev.integrationhub.ingress.store;

import java.time.Instant;
import java.util.UUID;

/**
 * A delivery that wants to have an id of its sender.
 *
 * @param repeated whether its sender was told of it more than once
 */
record NewClaim(ClaimKey key, UUID deliveryId, Instant at, boolean repeated) {

    NewClaim again() {
        return new NewClaim(key, deliveryId, at, true);
    }
}
