package dev.integrationhub.api.integration.resource;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who could have had a secret revealed.
 *
 * @param type {@code user} or {@code token}
 * @param ownerId of a token: the user it belongs to
 */
public record SecretReaderResource(
        String type, UUID id, @Nullable UUID ownerId) {}
