package dev.integrationhub.platform.eventstore;

import java.util.List;

import dev.integrationhub.api.keyring.event.KeyringEvent;
import dev.integrationhub.api.keyring.event.MasterKeyRotated;
import dev.integrationhub.api.keyring.event.MasterKeysDropped;

/** One event of each kind that the keyring has, with every member set. */
final class KeyringEventSamples {
    private KeyringEventSamples() {}

    static List<KeyringEvent> all() {
        return List.of(
                new MasterKeyRotated("1234567890", "987654321"), new MasterKeysDropped(List.of("1234567890", "77")));
    }
}
