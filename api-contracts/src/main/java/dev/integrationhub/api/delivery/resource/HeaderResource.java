package dev.integrationhub.api.delivery.resource;

import org.jspecify.annotations.Nullable;

/**
 * A header field that was received.
 *
 * @param value null where it looked like a credential, which is not kept
 */
public record HeaderResource(String name, @Nullable String value) {}
