package dev.integrationhub.platform.keyring;

import java.util.UUID;

/**
 * Seals values so that they can be erased later, by destroying their key, while everything that holds the sealed form stays as it is.
 *
 * <p>The master key, kept outside the database, wraps a key per integration; that one wraps a key per sealed value. Everything is
 * AES-256-GCM from Google Tink, and bound to its place by associated data.
 */
public interface Keyring extends KeyDestruction {

    /**
     * Seals a value under a new key of its own. The key is committed before this returns, whatever becomes of the caller's
     * transaction: a key without an envelope is harmless, an envelope without its key is lost. Best called where there is no
     * transaction yet: inside one, it needs a second connection.
     *
     * @return an envelope, {@code ihs1.<keyId>.<ciphertext>}
     */
    String seal(SealedFor where, ClearText value);

    /**
     * Opens what {@link #seal} returned.
     *
     * @throws KeyDestroyedException if the key is gone
     * @throws SealBrokenException if the envelope was damaged, or sealed for another place
     */
    ClearText open(SealedFor where, String envelope);

    /**
     * What tells whether two values of one integration are the same, without opening either. It says nothing else about a value, and
     * nothing at all in another integration, or once the keys of the integration are destroyed. Best called where there is no
     * transaction yet, as {@link #seal}.
     *
     * @return 22 characters, base64url
     */
    String fingerprint(UUID integrationId, ClearText value);

    /**
     * HMAC-SHA-256 of the parts under a key that only this purpose has. For comparing values without keeping them; stays the same
     * as long as the hub's digest key lives.
     *
     * @param purposeLabel stable, such as {@code idempotency/v1}
     */
    byte[] keyedDigest(String purposeLabel, byte[]... parts);

    /**
     * Seals short-lived data under one key of the hub. It cannot be erased by destroying a key: whoever stores it deletes it.
     *
     * @param context what the data belongs to; it opens with the same context only
     */
    String sealHubWide(String purposeLabel, byte[] context, byte[] value);

    /**
     * Opens what {@link #sealHubWide} returned.
     *
     * @throws KeyDestroyedException if it was sealed under a key the hub no longer has
     * @throws SealBrokenException if it was damaged, or sealed for another purpose or context
     */
    byte[] openHubWide(String purposeLabel, byte[] context, String envelope);
}
