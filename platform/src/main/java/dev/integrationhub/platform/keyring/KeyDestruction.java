package dev.integrationhub.platform.keyring;

import java.util.UUID;

/** Erases sealed values by destroying their keys. */
public interface KeyDestruction {
    /**
     * Destroys all keys of an integration, in the transaction of the caller: once that is committed, nothing that was sealed for the
     * integration opens again, on any process. Does nothing if there are none.
     */
    void destroyAllOf(UUID integrationId);

    /** Destroys the keys of all versions of a credential or a secret, in the transaction of the caller. */
    void destroyAllOf(UUID integrationId, UUID resourceId);

    /** Destroys the key of one version of a credential or a secret, in the transaction of the caller. */
    void destroy(UUID integrationId, UUID resourceId, long version);
}
