package dev.integrationhub.api.system.resource;

/**
 * What a process runs on.
 *
 * @param java its version
 * @param heapUsed in bytes
 * @param heapMax in bytes
 */
public record RuntimeResource(String java, int processors, long heapUsed, long heapMax) {}
