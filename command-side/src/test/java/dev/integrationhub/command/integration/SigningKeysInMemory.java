package dev.integrationhub.command.integration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import dev.integrationhub.api.integration.resource.SigningSecretResource;
import dev.integrationhub.api.integration.resource.SigningSecretVersionResource;
import dev.integrationhub.platform.keyring.SigningKey;
import dev.integrationhub.platform.keyring.SigningKeys;

/** Notes how keys were rotated. */
final class SigningKeysInMemory implements SigningKeys {
    private final List<String> rotations = new ArrayList<>();

    @Override
    public List<SigningKey> open(UUID integrationId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SigningSecretResource state(UUID integrationId, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SigningSecretResource rotate(UUID integrationId, long after, Instant now, Instant overlapEndsAt) {
        rotations.add("after " + after + ", until " + overlapEndsAt);
        return new SigningSecretResource(after + 1, List.of(new SigningSecretVersionResource(after + 1, now, null)));
    }

    List<String> rotations() {
        return rotations;
    }
}
