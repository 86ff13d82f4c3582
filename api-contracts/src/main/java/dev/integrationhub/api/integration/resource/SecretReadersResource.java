package dev.integrationhub.api.integration.resource;

import java.time.Instant;
import java.util.List;

/**
 * Who could have read a secret at a moment.
 *
 * @param versions those that were there and not destroyed, the oldest first; without one there was nothing to read
 * @param readers users and tokens with the right to reveal it, whether they did or not
 */
public record SecretReadersResource(Instant at, List<Long> versions, List<SecretReaderResource> readers) {}
