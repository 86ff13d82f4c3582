package dev.integrationhub.command.integration;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateLifecycle;

import dev.integrationhub.api.integration.command.RevealSigningSecret;
import dev.integrationhub.api.integration.command.RotateSigningSecret;
import dev.integrationhub.api.integration.event.SigningSecretRevealed;
import dev.integrationhub.api.integration.event.SigningSecretRotated;
import dev.integrationhub.api.integration.resource.SigningSecretResource;
import dev.integrationhub.command.write.Written;
import dev.integrationhub.platform.keyring.SigningKeys;

/** The secret with which deliveries are signed. Its keys are the keyring's; here is known how often it was rotated. */
final class SigningSecret {
    private final Deletion deletion;

    /** The first is made without an event, when somebody needs it. */
    private long version = 1;

    SigningSecret(Deletion deletion) {
        this.deletion = deletion;
    }

    @CommandHandler
    Written<SigningSecretResource> rotate(RotateSigningSecret command, SigningKeys keys, Clock clock) {
        deletion.refuseIfDeleted();
        Instant now = clock.instant();
        Instant overlapEndsAt = now.plus(command.overlap());
        SigningSecretResource rotated = keys.rotate(command.integrationId(), version, now, overlapEndsAt);
        AggregateLifecycle.apply(new SigningSecretRotated(command.integrationId(), rotated.version(), overlapEndsAt));
        long last = AggregateLifecycle.getVersion();
        return new Written<>(rotated, last, last);
    }

    @CommandHandler
    Written<UUID> reveal(RevealSigningSecret command) {
        deletion.refuseIfDeleted();
        AggregateLifecycle.apply(
                new SigningSecretRevealed(command.integrationId(), command.version(), command.reason()));
        long last = AggregateLifecycle.getVersion();
        return new Written<>(command.integrationId(), last, last);
    }

    @EventSourcingHandler
    void on(SigningSecretRotated event) {
        version = event.version();
    }
}
