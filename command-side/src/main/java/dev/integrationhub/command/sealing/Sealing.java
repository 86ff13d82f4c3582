package dev.integrationhub.command.sealing;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.integration.SealedSecretValue;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.command.integration.SealedEntry;
import dev.integrationhub.command.integration.Secret;
import dev.integrationhub.command.integration.SecretVersion;
import dev.integrationhub.platform.keyring.ClearText;
import dev.integrationhub.platform.keyring.KeyDestroyedException;
import dev.integrationhub.platform.keyring.Keyring;
import dev.integrationhub.platform.keyring.Purpose;
import dev.integrationhub.platform.keyring.SealedFor;

/** Seals values for the version they will have, before a command is made of them. */
@Component
public class Sealing {
    private static final int SHORTEST_WITH_HINT = 16;
    private static final int HINT = 4;

    private final Keyring keyring;

    Sealing(Keyring keyring) {
        this.keyring = keyring;
    }

    /** Seals the value of a credential; the version is part of the seal. */
    public String credential(UUID integrationId, UUID credentialId, long version, ClearText value) {
        return keyring.seal(new SealedFor(Purpose.CREDENTIAL, integrationId, credentialId, version), value);
    }

    /** Opens the value of a credential; null if its key is missing after a restore. */
    public @Nullable ClearText openCredential(UUID integrationId, SealedEntry credential) {
        try {
            return keyring.open(
                    new SealedFor(Purpose.CREDENTIAL, integrationId, credential.id(), credential.version()),
                    credential.sealedValue());
        } catch (KeyDestroyedException e) {
            return null;
        }
    }

    /**
     * Seals the value of a secret; the version is part of the seal.
     *
     * @param withHint whether the last characters of a long value may be seen
     */
    public SealedSecretValue secret(
            UUID integrationId, UUID secretId, long version, ClearText value, boolean withHint) {
        return new SealedSecretValue(
                keyring.seal(new SealedFor(Purpose.SECRET, integrationId, secretId, version), value),
                keyring.fingerprint(integrationId, value),
                withHint ? hint(value.reveal()) : null);
    }

    /**
     * Opens a version of a secret.
     *
     * @throws ProblemException if its key was destroyed, or is missing after a restore
     */
    @SuppressWarnings("UnusedException")
    public ClearText openSecret(UUID integrationId, UUID secretId, SecretVersion version) {
        try {
            return keyring.open(
                    new SealedFor(Purpose.SECRET, integrationId, secretId, version.number()),
                    version.requireSealedValue());
        } catch (KeyDestroyedException e) {
            throw new ProblemException(
                    ProblemCode.SECRET_VERSION_DESTROYED,
                    "Its key is not in the keyring: it was erased, or the keyring was not restored with the events.");
        }
    }

    /** Whether a secret has this value now; it has none if its key is missing after a restore. */
    public boolean isValueOf(UUID integrationId, Secret secret, ClearText value) {
        try {
            return openSecret(integrationId, secret.id(), secret.current())
                    .reveal()
                    .equals(value.reveal());
        } catch (ProblemException keyMissing) {
            return false;
        }
    }

    /** Characters as people count them: half a surrogate pair is none. */
    private static String hint(String value) {
        int length = value.codePointCount(0, value.length());
        return length < SHORTEST_WITH_HINT ? "" : value.substring(value.offsetByCodePoints(value.length(), -HINT));
    }
}
