package dev.integrationhub.ingress.route;

import java.util.List;
import java.util.Map;

import dev.integrationhub.ingress.secret.SealedSecret;

/**
 * What webhooks need of an integration.
 *
 * @param names of its handlers, present and former ones
 * @param secrets by key
 */
record RoutedIntegration(List<Named> names, Map<String, SealedSecret> secrets) {}
