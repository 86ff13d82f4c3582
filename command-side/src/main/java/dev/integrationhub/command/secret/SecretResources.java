package dev.integrationhub.command.secret;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.integration.resource.SecretResource;
import dev.integrationhub.api.integration.resource.SecretState;
import dev.integrationhub.command.integration.Secret;
import dev.integrationhub.command.integration.SecretDetail;
import dev.integrationhub.command.integration.SecretVersion;

/** Shows a secret by its envelope. */
@Component
class SecretResources {
    private final Clock clock;

    SecretResources(Clock clock) {
        this.clock = clock;
    }

    SecretResource of(UUID integrationId, SecretDetail detail) {
        Secret secret = detail.secret();
        SecretVersion current = secret.current();
        return new SecretResource(
                secret.id(),
                integrationId,
                secret.key(),
                Objects.requireNonNull(current.sealedValue(), "a current version is never destroyed"),
                secret.createdAt(),
                secret.updatedAt(),
                current.number(),
                shown(current.hint()),
                current.fingerprint(),
                secret.expiresAt(),
                secret.remindAt(),
                SecretState.of(secret.expiresAt(), secret.remindAt(), clock.instant()),
                detail.usedBy());
    }

    private static @Nullable String shown(@Nullable String hint) {
        return hint == null || hint.isEmpty() ? null : hint;
    }
}
