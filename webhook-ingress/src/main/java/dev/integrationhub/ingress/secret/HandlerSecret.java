package dev.integrationhub.ingress.secret;

import dev.integrationhub.platform.keyring.ClearText;

/** A value of a secret that is good for verification now. */
public record HandlerSecret(long version, ClearText value) {}
