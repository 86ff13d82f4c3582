package dev.integrationhub.query.state;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.integration.event.CredentialAdded;
import dev.integrationhub.api.integration.event.CredentialChanged;
import dev.integrationhub.api.integration.event.CredentialPurged;
import dev.integrationhub.api.integration.event.CredentialRemoved;
import dev.integrationhub.api.integration.event.CredentialRestored;
import dev.integrationhub.api.integration.event.HandlerAdded;
import dev.integrationhub.api.integration.event.HandlerChanged;
import dev.integrationhub.api.integration.event.HandlerDisabled;
import dev.integrationhub.api.integration.event.HandlerEnabled;
import dev.integrationhub.api.integration.event.HandlerOrphaned;
import dev.integrationhub.api.integration.event.HandlerRemoved;
import dev.integrationhub.api.integration.event.IntegrationEvent;
import dev.integrationhub.api.integration.event.SecretAdded;
import dev.integrationhub.api.integration.event.SecretPurged;
import dev.integrationhub.api.integration.event.SecretRemoved;
import dev.integrationhub.api.integration.event.SecretRestored;
import dev.integrationhub.api.integration.event.SecretRevealed;
import dev.integrationhub.api.integration.event.SecretVersionAdded;
import dev.integrationhub.api.integration.event.SecretVersionDestroyed;
import dev.integrationhub.api.integration.event.SigningSecretRevealed;
import dev.integrationhub.api.integration.event.SigningSecretRotated;

/**
 * An integration, or something that belongs to one.
 *
 * @param type {@code integration}, {@code credential}, {@code secret}, {@code signing-secret} or {@code handler}
 */
public record Resource(String type, UUID id) {
    static final String INTEGRATION = "integration";
    static final String CREDENTIAL = "credential";
    static final String SECRET = "secret";
    static final String SIGNING_SECRET = "signing-secret";
    static final String HANDLER = "handler";

    /** Members of a state. */
    static final String CREDENTIALS = "credentials";

    static final String SECRETS = "secrets";
    static final String SIGNING_SECRET_MEMBER = "signingSecret";
    static final String HANDLERS = "handlers";

    public static Resource integration(UUID id) {
        return new Resource(INTEGRATION, id);
    }

    public static Resource credential(UUID id) {
        return new Resource(CREDENTIAL, id);
    }

    public static Resource secret(UUID id) {
        return new Resource(SECRET, id);
    }

    /** Each integration has one. */
    public static Resource signingSecret(UUID integrationId) {
        return new Resource(SIGNING_SECRET, integrationId);
    }

    public static Resource handler(UUID id) {
        return new Resource(HANDLER, id);
    }

    /** The one that an event is about. */
    public static Resource of(IntegrationEvent event) {
        if (event instanceof CredentialAdded it) {
            return credential(it.credentialId());
        } else if (event instanceof CredentialChanged it) {
            return credential(it.credentialId());
        } else if (event instanceof CredentialRemoved it) {
            return credential(it.credentialId());
        } else if (event instanceof CredentialRestored it) {
            return credential(it.credentialId());
        } else if (event instanceof CredentialPurged it) {
            return credential(it.credentialId());
        } else if (event instanceof SigningSecretRotated || event instanceof SigningSecretRevealed) {
            return signingSecret(event.integrationId());
        }
        Resource secret = secretOf(event);
        return secret == null ? handlerOrIntegrationOf(event) : secret;
    }

    private static @Nullable Resource secretOf(IntegrationEvent event) {
        if (event instanceof SecretAdded it) {
            return secret(it.secretId());
        } else if (event instanceof SecretVersionAdded it) {
            return secret(it.secretId());
        } else if (event instanceof SecretVersionDestroyed it) {
            return secret(it.secretId());
        } else if (event instanceof SecretRevealed it) {
            return secret(it.secretId());
        } else if (event instanceof SecretRemoved it) {
            return secret(it.secretId());
        } else if (event instanceof SecretRestored it) {
            return secret(it.secretId());
        }
        return event instanceof SecretPurged it ? secret(it.secretId()) : null;
    }

    private static Resource handlerOrIntegrationOf(IntegrationEvent event) {
        if (event instanceof HandlerAdded it) {
            return handler(it.handlerId());
        } else if (event instanceof HandlerChanged it) {
            return handler(it.handlerId());
        } else if (event instanceof HandlerRemoved it) {
            return handler(it.handlerId());
        } else if (event instanceof HandlerOrphaned it) {
            return handler(it.handlerId());
        } else if (event instanceof HandlerEnabled it) {
            return handler(it.handlerId());
        } else if (event instanceof HandlerDisabled it) {
            return handler(it.handlerId());
        }
        return integration(event.integrationId());
    }
}
