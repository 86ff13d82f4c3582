package dev.integrationhub.command.idempotency;

import java.util.UUID;

import dev.integrationhub.platform.keyring.KeyDestruction;

/** Erases values for good: their keys, and the stored answers that show them. */
class KeysAndAnswers implements KeyDestruction {
    private final KeyDestruction keys;
    private final IdempotencyStore answers;

    KeysAndAnswers(KeyDestruction keys, IdempotencyStore answers) {
        this.keys = keys;
        this.answers = answers;
    }

    @Override
    public void destroyAllOf(UUID integrationId) {
        keys.destroyAllOf(integrationId);
        answers.erase(integrationId, null);
    }

    @Override
    public void destroyAllOf(UUID integrationId, UUID resourceId) {
        keys.destroyAllOf(integrationId, resourceId);
        answers.erase(integrationId, resourceId);
    }

    /** Only secrets lose single versions, and no stored answer shows a secret. */
    @Override
    public void destroy(UUID integrationId, UUID resourceId, long version) {
        keys.destroy(integrationId, resourceId, version);
    }
}
