package dev.integrationhub.ingress.secret;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A secret that is neither removed nor purged, as the events say.
 *
 * @param expiresAt from then on it is good for nothing; null for never
 * @param versions that were not destroyed, the newest first
 */
public record SealedSecret(UUID id, @Nullable Instant expiresAt, List<SealedVersion> versions) {
    boolean isGoodAt(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }
}
