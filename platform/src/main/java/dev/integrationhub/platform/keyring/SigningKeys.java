package dev.integrationhub.platform.keyring;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.integrationhub.api.integration.resource.SigningSecretResource;

/**
 * The keys with which the hub signs what it delivers: of each integration the current one, and former ones until their overlap ends.
 * Whoever needs one first makes it, so that there is nothing to set up. They are wrapped by the key of their integration, and die with
 * it.
 */
public interface SigningKeys {
    /** The most former keys that sign beside the current one: each lengthens the header of every delivery. */
    int MOST_FORMER = 10;

    /**
     * The keys of an integration, the current one first; some may have retired. Best called where there is no transaction yet: inside
     * one, making the first needs a second connection.
     *
     * @throws SealBrokenException if a key was changed, or was not made for this integration
     * @throws MasterKeyException if this process cannot get the master key
     */
    List<SigningKey> open(UUID integrationId);

    /** The versions that are in force, without their keys. Makes the first as {@link #open} does. */
    SigningSecretResource state(UUID integrationId, Instant now);

    /**
     * Makes another current key, in the transaction of the caller. Keys that have retired are destroyed; so is the oldest, if there
     * are more than {@link #MOST_FORMER}.
     *
     * @param after the new version is higher than this one
     * @param overlapEndsAt until when the former one signs too; if that is over already, all former ones are destroyed
     * @return the versions that are in force now
     */
    SigningSecretResource rotate(UUID integrationId, long after, Instant now, Instant overlapEndsAt);
}
