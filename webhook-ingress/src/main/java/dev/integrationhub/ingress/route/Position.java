package dev.integrationhub.ingress.route;

import java.time.Instant;

/**
 * Where an event stands.
 *
 * @param sequence its number in its stream
 * @param timestamp when it happened
 */
record Position(long sequence, Instant timestamp) {}
