package dev.integrationhub.api.delivery.resource;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Something that happened to a delivery.
 *
 * @param type such as {@code delivery.attempt-failed}
 * @param actor whose doing it was
 * @param data the members of the event
 */
public record DeliveryEventResource(String type, Instant at, Actor actor, JsonNode data) {
    /**
     * Who did something.
     *
     * @param type such as {@code user}, {@code token}, {@code anonymous} or {@code system}
     * @param id null for those that have none
     */
    public record Actor(String type, @Nullable String id) {}
}
