package dev.integrationhub.api.delivery.resource;

import java.time.Instant;

import tools.jackson.databind.JsonNode;

/**
 * Something that happened to a delivery.
 *
 * @param type such as {@code delivery.attempt-failed}
 * @param data the members of the event
 */
public record DeliveryEventResource(String type, Instant at, JsonNode data) {}
