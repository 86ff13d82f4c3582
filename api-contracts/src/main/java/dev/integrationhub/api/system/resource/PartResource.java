package dev.integrationhub.api.system.resource;

/**
 * A part of a process, as its health says.
 *
 * @param status {@code UP}, {@code DOWN}, {@code OUT_OF_SERVICE} or {@code UNKNOWN}
 */
public record PartResource(String name, String status) {}
