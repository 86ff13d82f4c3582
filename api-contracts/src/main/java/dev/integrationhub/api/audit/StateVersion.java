package dev.integrationhub.api.audit;

import java.time.Instant;

/**
 * What the state of an integration is of.
 *
 * @param version the sequence number of the last event that made it
 * @param at when that event happened
 */
public record StateVersion(long version, Instant at) {}
