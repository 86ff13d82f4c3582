package dev.integrationhub.command.integration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateLifecycle;

import dev.integrationhub.api.integration.command.AddSecret;
import dev.integrationhub.api.integration.command.AddSecretVersion;
import dev.integrationhub.api.integration.command.RemoveSecret;
import dev.integrationhub.api.integration.event.SecretAdded;
import dev.integrationhub.api.integration.event.SecretRemoved;
import dev.integrationhub.api.integration.event.SecretVersionAdded;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.command.write.Written;

/** The secrets of an integration; only their envelopes are known here. */
final class Secrets {
    private static final Duration OVERLAP = Duration.ofHours(24);

    private final SealedEntries entries = new SealedEntries(ProblemCode.SECRET_NOT_FOUND, ProblemCode.SECRET_KEY_TAKEN);
    private final Deletion deletion;

    Secrets(Deletion deletion) {
        this.deletion = deletion;
    }

    SealedEntry require(UUID secretId) {
        return entries.require(secretId);
    }

    @CommandHandler
    Written<SealedEntry> add(AddSecret command) {
        deletion.refuseIfDeleted();
        entries.requireFreeKey(command.key());
        AggregateLifecycle.apply(new SecretAdded(
                command.integrationId(), command.secretId(), command.key(), command.sealedValue(), 1, null, null));
        return entries.written(command.secretId());
    }

    @CommandHandler
    Written<SealedEntry> addVersion(AddSecretVersion command, Clock clock) {
        deletion.refuseIfDeleted();
        SealedEntry secret = entries.requireNext(command.secretId(), command.version(), command.ifMatch());
        AggregateLifecycle.apply(new SecretVersionAdded(
                command.integrationId(),
                secret.id(),
                command.sealedValue(),
                command.version(),
                clock.instant().plus(OVERLAP)));
        return entries.written(secret.id());
    }

    @CommandHandler
    Written<SealedEntry> remove(RemoveSecret command, Clock clock) {
        deletion.refuseIfDeleted();
        SealedEntry secret = entries.require(command.secretId(), command.ifMatch());
        AggregateLifecycle.apply(new SecretRemoved(
                command.integrationId(), secret.id(), clock.instant().plus(Deletion.GRACE_PERIOD)));
        return SealedEntries.written(secret);
    }

    @EventSourcingHandler
    void on(SecretAdded event, @Timestamp Instant at, @SequenceNumber long sequence) {
        entries.added(event.secretId(), event.key(), event.sealedValue(), event.version(), at, sequence);
    }

    @EventSourcingHandler
    void on(SecretVersionAdded event, @Timestamp Instant at, @SequenceNumber long sequence) {
        entries.changed(event.secretId(), event.sealedValue(), event.version(), at, sequence);
    }

    @EventSourcingHandler
    void on(SecretRemoved event) {
        entries.removed(event.secretId());
    }
}
