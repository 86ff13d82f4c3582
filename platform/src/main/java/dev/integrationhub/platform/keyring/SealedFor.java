package dev.integrationhub.platform.keyring;

import java.util.UUID;

/**
 * The one place a sealed value belongs to; it opens nowhere else.
 *
 * @param resourceId the credential or the secret
 * @param version of the value, as the event that holds the envelope says it
 */
public record SealedFor(Purpose purpose, UUID integrationId, UUID resourceId, long version) {

    byte[] associatedData(UUID keyId) {
        return new LengthPrefixed()
                .text(purpose.label())
                .uuid(integrationId)
                .uuid(resourceId)
                .number(version)
                .uuid(keyId)
                .toBytes();
    }
}
