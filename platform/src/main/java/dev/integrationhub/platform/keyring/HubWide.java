package dev.integrationhub.platform.keyring;

import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.PrfSet;

import dev.integrationhub.platform.keyring.HubKeys.HubKey;

/** Digests and short-lived seals under the hub's own keys. */
final class HubWide {
    private static final String DIGEST = "digest";
    private static final String SEAL = "seal";
    private static final int DIGEST_KEY_BYTES = 32;

    private final HubKey<PrfSet> digestKey;
    private final HubKey<Aead> sealKey;

    HubWide(HubKeys keys) {
        this.digestKey = keys.findOrCreate(DIGEST, Algorithm.DERIVATION);
        this.sealKey = keys.findOrCreate(SEAL, Algorithm.MANY_VALUES);
    }

    /** Of the key of this name. */
    static Algorithm<?> algorithmOf(String name) {
        return switch (name) {
            case DIGEST -> Algorithm.DERIVATION;
            case SEAL -> Algorithm.MANY_VALUES;
            default -> throw new IllegalArgumentException("The hub has no key of the name " + name);
        };
    }

    byte[] digest(String purposeLabel, byte[]... parts) {
        LengthPrefixed message = new LengthPrefixed();
        for (byte[] part : parts) {
            message.bytes(part);
        }
        byte[] purpose =
                new LengthPrefixed().text("keyed-digest/v1").text(purposeLabel).toBytes();
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(
                    digestKey.primitive().computePrimary(purpose, DIGEST_KEY_BYTES), mac.getAlgorithm()));
            return mac.doFinal(message.toBytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 does not work", e);
        }
    }

    String seal(String purposeLabel, byte[] context, byte[] value) {
        try {
            return new Envelope(
                            Envelope.HUB_WIDE,
                            sealKey.id(),
                            sealKey.primitive().encrypt(value, associatedData(purposeLabel, context, sealKey.id())))
                    .toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal for " + purposeLabel, e);
        }
    }

    byte[] open(String purposeLabel, byte[] context, String text) {
        Envelope envelope = Envelope.parse(Envelope.HUB_WIDE, text);
        if (!envelope.keyId().equals(sealKey.id())) {
            throw new KeyDestroyedException(envelope.keyId());
        }
        try {
            return sealKey.primitive()
                    .decrypt(envelope.ciphertext(), associatedData(purposeLabel, context, envelope.keyId()));
        } catch (GeneralSecurityException e) {
            throw new SealBrokenException("What was sealed for " + purposeLabel + " does not open", e);
        }
    }

    private static byte[] associatedData(String purposeLabel, byte[] context, UUID keyId) {
        return new LengthPrefixed()
                .text("hub-wide/v1")
                .text(purposeLabel)
                .bytes(context)
                .uuid(keyId)
                .toBytes();
    }
}
