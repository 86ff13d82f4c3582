package dev.integrationhub.query.state;

import dev.integrationhub.platform.keyring.SealedFor;

/** Stands in a state for a value that is opened only when it is shown to somebody who may see it. */
public record SealedValue(SealedFor where, String envelope) {}
