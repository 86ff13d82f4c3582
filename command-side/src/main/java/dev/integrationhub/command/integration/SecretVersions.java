package dev.integrationhub.command.integration;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateLifecycle;

import dev.integrationhub.api.integration.command.AddSecretVersion;
import dev.integrationhub.api.integration.command.DestroySecretVersion;
import dev.integrationhub.api.integration.command.DestroySecretVersionsAgain;
import dev.integrationhub.api.integration.command.RestoreSecretVersion;
import dev.integrationhub.api.integration.command.RevealSecrets;
import dev.integrationhub.api.integration.event.SecretRevealed;
import dev.integrationhub.api.integration.event.SecretVersionAdded;
import dev.integrationhub.api.integration.event.SecretVersionDestroyed;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.command.due.DueKind;
import dev.integrationhub.command.due.DueList;
import dev.integrationhub.command.write.Written;
import dev.integrationhub.platform.keyring.KeyDestruction;

/** The values that the secrets of an integration have had. */
final class SecretVersions {
    private final SealedEntries<Secret> entries;
    private final Handlers handlers;
    private final Deletion deletion;

    SecretVersions(SealedEntries<Secret> entries, Handlers handlers, Deletion deletion) {
        this.entries = entries;
        this.handlers = handlers;
        this.deletion = deletion;
    }

    @CommandHandler
    Written<SecretDetail> add(AddSecretVersion command, Clock clock) {
        deletion.refuseIfDeleted();
        Secret secret = entries.requireNext(command.secretId(), command.version(), command.ifMatch());
        AggregateLifecycle.apply(new SecretVersionAdded(
                command.integrationId(),
                secret.id(),
                command.value().envelope(),
                command.version(),
                clock.instant().plus(command.overlap()),
                command.value().hint(),
                command.expiresAt(),
                command.remindAt(),
                command.value().fingerprint(),
                null));
        return written(secret.id());
    }

    @CommandHandler
    Written<SecretDetail> restore(RestoreSecretVersion command, Clock clock) {
        deletion.refuseIfDeleted();
        Secret secret = entries.requireNext(command.secretId(), command.version(), command.ifMatch());
        if (!secret.hasValueOf(secret.requireOpenable(command.from()))) {
            AggregateLifecycle.apply(new SecretVersionAdded(
                    command.integrationId(),
                    secret.id(),
                    command.value().envelope(),
                    command.version(),
                    clock.instant().plus(Secret.OVERLAP),
                    command.value().hint(),
                    secret.expiresAt(),
                    secret.remindAt(),
                    command.value().fingerprint(),
                    command.from()));
        }
        return written(secret.id());
    }

    @CommandHandler
    Written<SecretDetail> destroy(DestroySecretVersion command, KeyDestruction keys) {
        deletion.refuseIfDeleted();
        Secret secret = entries.require(command.secretId(), command.ifMatch());
        SecretVersion version = secret.require(command.version());
        if (version.number() == secret.version()) {
            throw new ProblemException(
                    ProblemCode.SECRET_VERSION_CURRENT,
                    "The current version cannot be destroyed: give the secret another value first, or remove it.");
        }
        if (!version.isDestroyed()) {
            keys.destroy(command.integrationId(), secret.id(), version.number());
            AggregateLifecycle.apply(
                    new SecretVersionDestroyed(command.integrationId(), secret.id(), version.number()));
        }
        return written(secret.id());
    }

    /** What was opened meanwhile is given out only if it is still there. */
    @CommandHandler
    Written<UUID> reveal(RevealSecrets command) {
        deletion.refuseIfDeleted();
        command.secrets().forEach(id -> entries.require(id.secretId()).requireOpenable(id.version()));
        command.secrets()
                .forEach(id -> AggregateLifecycle.apply(
                        new SecretRevealed(command.integrationId(), id.secretId(), id.version(), command.reason())));
        long last = AggregateLifecycle.getVersion();
        return new Written<>(command.integrationId(), last, last);
    }

    @CommandHandler
    void destroyAgain(DestroySecretVersionsAgain command, DueList due, KeyDestruction keys) {
        due.remove(DueKind.SECRET_VERSIONS_DESTROYED, command.integrationId(), command.secretId());
        entries.find(command.secretId()).ifPresent(secret -> secret.versions().stream()
                .filter(SecretVersion::isDestroyed)
                .forEach(version -> keys.destroy(command.integrationId(), secret.id(), version.number())));
    }

    private Written<SecretDetail> written(UUID id) {
        Secret secret = entries.require(id);
        return new Written<>(
                new SecretDetail(secret, handlers.using(secret.key())),
                secret.lastSequence(),
                AggregateLifecycle.getVersion());
    }

    @EventSourcingHandler
    void on(SecretVersionAdded event, @Timestamp Instant at, @SequenceNumber long sequence) {
        SecretVersion next = new SecretVersion(
                event.version(), event.sealedValue(), event.hint(), event.fingerprint(), event.restoredFrom());
        entries.changed(
                event.secretId(), secret -> secret.with(next, event.expiresAt(), event.remindAt(), at, sequence));
    }

    @EventSourcingHandler
    void on(SecretVersionDestroyed event, @Timestamp Instant at, @SequenceNumber long sequence) {
        entries.changed(event.secretId(), secret -> secret.withoutValueOf(event.version(), at, sequence));
    }
}
