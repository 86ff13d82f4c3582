package dev.integrationhub.platform.access;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.platform.outbound.Cidr;

/**
 * A token as it was found by itself.
 *
 * @param rights its scopes, as far as its owner has them now
 * @param networks where it may be used from; null for anywhere
 * @param validUntil when it expires or, if a rotation has replaced it, stops working; null for never
 */
public record StoredToken(
        UUID id,
        UUID ownerId,
        boolean ownerDisabled,
        Rights rights,
        @Nullable List<Cidr> networks,
        @Nullable Instant validUntil,
        @Nullable Instant lastUsedAt) {

    /** Whether it lets anybody in at this moment. */
    public boolean isGood(Instant now) {
        return !ownerDisabled && (validUntil == null || now.isBefore(validUntil));
    }

    /** Whether it may be used from this address; an unknown one is in no network. */
    public boolean admits(@Nullable InetAddress address) {
        return networks == null
                || (address != null && networks.stream().anyMatch(network -> network.contains(address)));
    }
}
