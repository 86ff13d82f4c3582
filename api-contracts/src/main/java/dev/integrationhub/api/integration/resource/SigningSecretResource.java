package dev.integrationhub.api.integration.resource;

import java.util.List;

/**
 * The secret with which the hub signs what it delivers for an integration, without its value.
 *
 * @param version the current one
 * @param versions those that sign now, the current one first
 */
public record SigningSecretResource(long version, List<SigningSecretVersionResource> versions) {}
