package dev.integrationhub.command.credential;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.integration.resource.CredentialResource;
import dev.integrationhub.command.integration.SealedEntry;
import dev.integrationhub.platform.keyring.ClearText;

/** Shows a credential with the value that was just written. */
final class CredentialResources {
    private CredentialResources() {}

    static CredentialResource of(UUID integrationId, SealedEntry entry, @Nullable ClearText value) {
        return new CredentialResource(
                entry.id(),
                integrationId,
                entry.key(),
                value == null ? null : value.reveal(),
                entry.createdAt(),
                entry.updatedAt());
    }
}
