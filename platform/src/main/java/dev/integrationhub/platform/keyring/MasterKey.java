package dev.integrationhub.platform.keyring;

import com.google.crypto.tink.Aead;

/** The key at the root: it never enters the database and wraps all that does. A key management service fits in here. */
interface MasterKey {
    /** Names the key in rows and messages; tells nothing about it. */
    String id();

    /** Where it came from, for messages. */
    String origin();

    Aead aead();
}
