package dev.integrationhub.command.integration;

import java.time.Duration;
import java.util.UUID;

/** Something of an integration that has a key and a sealed value. */
public interface Entry {
    /** How long one that was removed can come back. */
    Duration GRACE_PERIOD = Duration.ofDays(7);

    UUID id();

    String key();

    /** Of the value; the first is 1. */
    long version();

    /** Of the last event that touched it. */
    long lastSequence();
}
