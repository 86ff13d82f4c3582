package dev.integrationhub.query.signing;

import java.util.UUID;

import dev.integrationhub.query.projection.View;

/**
 * The secret that an integration's deliveries are signed with, as its events tell of it. The live hub asks the keyring.
 *
 * @param version of the secret
 * @param changedAt sequence number of the event that made it
 */
record SigningSecretView(UUID integrationId, long version, long changedAt) implements View {
    @Override
    public Object viewId() {
        return integrationId;
    }
}
