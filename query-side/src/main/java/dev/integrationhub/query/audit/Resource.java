package dev.integrationhub.query.audit;

import java.util.UUID;

/** What an event was about. */
record Resource(String type, UUID id) {
    static Resource integration(UUID id) {
        return new Resource("integration", id);
    }

    static Resource credential(UUID id) {
        return new Resource("credential", id);
    }

    static Resource secret(UUID id) {
        return new Resource("secret", id);
    }

    /** Each integration has one. */
    static Resource signingSecret(UUID integrationId) {
        return new Resource("signing-secret", integrationId);
    }

    static Resource handler(UUID id) {
        return new Resource("handler", id);
    }
}
