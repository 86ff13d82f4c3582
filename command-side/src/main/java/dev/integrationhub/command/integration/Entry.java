package dev.integrationhub.command.integration;

import java.util.UUID;

/** Something of an integration that has a key and a sealed value. */
interface Entry {
    UUID id();

    String key();

    /** Of the value; the first is 1. */
    long version();

    /** Of the last event that touched it. */
    long lastSequence();
}
