package dev.integrationhub.ingress.operate.live;

import java.util.UUID;

/**
 * That something happened to a delivery.
 *
 * @param place of the event in the store
 */
record StoredChange(long place, UUID deliveryId) {}
