package dev.integrationhub.platform.keyring;

import java.time.Instant;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

/**
 * A key with which the hub signs what it delivers for an integration.
 *
 * @param bytes the key itself, for HMAC-SHA-256
 * @param retiresAt until when a former key signs beside the current one; null for the current one
 */
@SuppressWarnings("ArrayRecordComponent") // keys are used, never compared
public record SigningKey(
        long version, byte[] bytes, @Nullable Instant retiresAt) {
    private static final String PREFIX = "whsec_";

    /** Whether it signs. */
    public boolean isInForceAt(Instant now) {
        return retiresAt == null || now.isBefore(retiresAt);
    }

    /** The key as Standard Webhooks writes it, for whoever is to verify. */
    public ClearText secret() {
        return ClearText.of(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    @Override
    public String toString() {
        return "SigningKey[version " + version + "]";
    }
}
