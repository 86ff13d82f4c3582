package dev.integrationhub.command.integration;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import dev.integrationhub.platform.keyring.KeyDestruction;

/** Notes which keys were destroyed. */
final class KeysInMemory implements KeyDestruction {
    private final List<String> destroyed = new ArrayList<>();

    @Override
    public void destroyAllOf(UUID integrationId) {
        destroyed.add("all of " + integrationId);
    }

    @Override
    public void destroyAllOf(UUID integrationId, UUID resourceId) {
        destroyed.add("all of " + resourceId);
    }

    @Override
    public void destroy(UUID integrationId, UUID resourceId, long version) {
        destroyed.add(version + " of " + resourceId);
    }

    List<String> destroyed() {
        return destroyed;
    }
}
