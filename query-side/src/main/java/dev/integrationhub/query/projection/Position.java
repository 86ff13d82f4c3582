package dev.integrationhub.query.projection;

import java.time.Instant;

/**
 * Where an event stands.
 *
 * @param sequence its sequence number in its stream
 * @param timestamp when it happened
 */
public record Position(long sequence, Instant timestamp) {}
