package dev.integrationhub.platform.link;

import java.util.Map;
import java.util.UUID;

/**
 * What links are made of.
 *
 * @param serviceName by which integ-core knows it
 */
public record LinkedIntegration(UUID id, String name, String serviceName, Map<String, String> externalIds) {}
