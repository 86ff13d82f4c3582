package dev.integrationhub.ingress.store;

import java.time.Instant;
import java.util.UUID;

/** A delivery that wants to have an id of its sender. */
record NewClaim(ClaimKey key, UUID deliveryId, Instant at) {}
