package dev.integrationhub.command.secret;

import java.util.UUID;

import dev.integrationhub.api.integration.resource.SecretResource;
import dev.integrationhub.command.integration.SealedEntry;

/** Shows a secret by its envelope. */
final class SecretResources {
    private SecretResources() {}

    static SecretResource of(UUID integrationId, SealedEntry entry) {
        return new SecretResource(
                entry.id(), integrationId, entry.key(), entry.sealedValue(), entry.createdAt(), entry.updatedAt());
    }
}
