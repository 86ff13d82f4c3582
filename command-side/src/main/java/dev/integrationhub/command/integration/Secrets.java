package dev.integrationhub.command.integration;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateLifecycle;

import dev.integrationhub.api.integration.command.AddSecret;
import dev.integrationhub.api.integration.command.PurgeSecret;
import dev.integrationhub.api.integration.command.RemoveSecret;
import dev.integrationhub.api.integration.command.RestoreSecret;
import dev.integrationhub.api.integration.event.SecretAdded;
import dev.integrationhub.api.integration.event.SecretPurged;
import dev.integrationhub.api.integration.event.SecretRemoved;
import dev.integrationhub.api.integration.event.SecretRestored;
import dev.integrationhub.command.due.DueKind;
import dev.integrationhub.command.due.DueList;
import dev.integrationhub.command.write.Written;
import dev.integrationhub.platform.keyring.KeyDestruction;

/** The secrets of an integration, how they come and go; only their envelopes are known here. */
final class Secrets {
    private final SealedEntries<Secret> entries;
    private final Handlers handlers;
    private final Deletion deletion;

    Secrets(SealedEntries<Secret> entries, Handlers handlers, Deletion deletion) {
        this.entries = entries;
        this.handlers = handlers;
        this.deletion = deletion;
    }

    @CommandHandler
    Written<SecretDetail> add(AddSecret command) {
        deletion.refuseIfDeleted();
        entries.requireFreeKey(command.key());
        AggregateLifecycle.apply(new SecretAdded(
                command.integrationId(),
                command.secretId(),
                command.key(),
                command.value().envelope(),
                1,
                command.value().hint(),
                command.expiresAt(),
                command.remindAt(),
                command.value().fingerprint()));
        return written(command.secretId());
    }

    /** The state that is written is when its keys are destroyed. */
    @CommandHandler
    Written<Instant> remove(RemoveSecret command, DueList due, KeyDestruction keys, Clock clock) {
        deletion.refuseIfDeleted();
        UUID id = command.secretId();
        Removal removal = removal(command.integrationId(), id, due, keys);
        Instant keysGone = command.purge() ? clock.instant() : clock.instant().plus(Deletion.GRACE_PERIOD);
        if (!command.purge() || !entries.isRemoved(id)) {
            entries.require(id, command.ifMatch());
            removal.begin(keysGone, new SecretRemoved(command.integrationId(), id, keysGone));
        }
        if (command.purge()) {
            removal.end(entries, deletion, new SecretPurged(command.integrationId(), id));
        }
        long last = AggregateLifecycle.getVersion();
        return new Written<>(keysGone, last, last);
    }

    @CommandHandler
    Written<SecretDetail> restore(RestoreSecret command, DueList due, KeyDestruction keys, Clock clock) {
        deletion.refuseIfDeleted();
        Secret secret = entries.requireToComeBack(command.secretId(), clock.instant());
        removal(command.integrationId(), secret.id(), due, keys)
                .undo(new SecretRestored(command.integrationId(), secret.id()));
        return written(secret.id());
    }

    @CommandHandler
    void purge(PurgeSecret command, DueList due, KeyDestruction keys, Clock clock) {
        if (!entries.canComeBack(command.secretId(), clock.instant())) {
            removal(command.integrationId(), command.secretId(), due, keys)
                    .end(entries, deletion, new SecretPurged(command.integrationId(), command.secretId()));
        }
    }

    private static Removal removal(UUID integrationId, UUID secretId, DueList due, KeyDestruction keys) {
        return new Removal(DueKind.SECRET_GRACE, integrationId, secretId, due, keys);
    }

    private Written<SecretDetail> written(UUID id) {
        Secret secret = entries.require(id);
        return new Written<>(
                new SecretDetail(secret, handlers.using(secret.key())),
                secret.lastSequence(),
                AggregateLifecycle.getVersion());
    }

    @EventSourcingHandler
    void on(SecretAdded event, @Timestamp Instant at, @SequenceNumber long sequence) {
        SecretVersion first =
                new SecretVersion(event.version(), event.sealedValue(), event.hint(), event.fingerprint(), null);
        entries.added(new Secret(
                event.secretId(), event.key(), List.of(first), event.expiresAt(), event.remindAt(), at, at, sequence));
    }

    @EventSourcingHandler
    void on(SecretRemoved event) {
        entries.removed(event.secretId(), event.graceEndsAt());
    }

    @EventSourcingHandler
    void on(SecretRestored event, @Timestamp Instant at, @SequenceNumber long sequence) {
        entries.restored(event.secretId(), secret -> secret.touched(at, sequence));
    }

    @EventSourcingHandler
    void on(SecretPurged event) {
        entries.purged(event.secretId());
    }
}
