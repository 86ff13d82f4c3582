package dev.integrationhub.platform.access;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.access.Scope;
import dev.integrationhub.platform.outbound.Cidr;

/**
 * A token as it was found by itself.
 *
 * @param integrationIds the only ones it is good for; null if it is not bound to any
 * @param networks where it may be used from; null for anywhere
 * @param validUntil when it expires or, if a rotation has replaced it, stops working; null for never
 */
public record StoredToken(
        UUID id,
        UUID ownerId,
        boolean ownerDisabled,
        Set<Scope> scopes,
        @Nullable Set<UUID> integrationIds,
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
