package dev.integrationhub.command.idempotency;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

import dev.integrationhub.api.integration.resource.CredentialResource;

/** The credential whose value an answer shows. */
record ShownValue(UUID integrationId, UUID credentialId) {

    /** Null if the answer shows none. */
    static @Nullable ShownValue in(ResponseEntity<?> answer) {
        return answer.getBody() instanceof CredentialResource credential
                ? new ShownValue(credential.integrationId(), credential.id())
                : null;
    }
}
