package dev.integrationhub.command.integration;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateLifecycle;

import dev.integrationhub.api.integration.command.AddCredential;
import dev.integrationhub.api.integration.command.ChangeCredential;
import dev.integrationhub.api.integration.command.PurgeCredential;
import dev.integrationhub.api.integration.command.RemoveCredential;
import dev.integrationhub.api.integration.command.RestoreCredential;
import dev.integrationhub.api.integration.event.CredentialAdded;
import dev.integrationhub.api.integration.event.CredentialChanged;
import dev.integrationhub.api.integration.event.CredentialPurged;
import dev.integrationhub.api.integration.event.CredentialRemoved;
import dev.integrationhub.api.integration.event.CredentialRestored;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.command.due.DueKind;
import dev.integrationhub.command.due.DueList;
import dev.integrationhub.command.write.Written;
import dev.integrationhub.platform.keyring.KeyDestruction;

/** The credentials of an integration: public keys and values, sealed so that they can be erased. */
final class Credentials {
    private final SealedEntries<SealedEntry> entries = new SealedEntries<>(new SealedEntries.Problems(
            ProblemCode.CREDENTIAL_NOT_FOUND,
            ProblemCode.CREDENTIAL_KEY_TAKEN,
            ProblemCode.CREDENTIAL_NOT_REMOVED,
            ProblemCode.CREDENTIAL_ERASED));
    private final Deletion deletion;

    Credentials(Deletion deletion) {
        this.deletion = deletion;
    }

    SealedEntry require(UUID credentialId) {
        return entries.require(credentialId);
    }

    EntriesState<SealedEntry> state(Instant now) {
        return entries.state(now);
    }

    @CommandHandler
    Written<SealedEntry> add(AddCredential command) {
        deletion.refuseIfDeleted();
        entries.requireFreeKey(command.key());
        AggregateLifecycle.apply(new CredentialAdded(
                command.integrationId(), command.credentialId(), command.key(), command.sealedValue(), 1));
        return entries.written(command.credentialId());
    }

    @CommandHandler
    Written<SealedEntry> change(ChangeCredential command) {
        deletion.refuseIfDeleted();
        SealedEntry credential = entries.requireNext(command.credentialId(), command.version(), command.ifMatch());
        AggregateLifecycle.apply(new CredentialChanged(
                command.integrationId(), credential.id(), credential.key(), command.sealedValue(), command.version()));
        return entries.written(credential.id());
    }

    /** The state that is written is when its keys are destroyed. */
    @CommandHandler
    Written<Instant> remove(RemoveCredential command, DueList due, KeyDestruction keys, Clock clock) {
        deletion.refuseIfDeleted();
        UUID id = command.credentialId();
        Removal removal = removal(command.integrationId(), id, due, keys);
        Instant keysGone = command.purge() ? clock.instant() : clock.instant().plus(Deletion.GRACE_PERIOD);
        if (!command.purge() || !entries.isRemoved(id)) {
            entries.require(id, command.ifMatch());
            removal.begin(keysGone, new CredentialRemoved(command.integrationId(), id, keysGone));
        }
        if (command.purge()) {
            removal.end(entries, deletion, new CredentialPurged(command.integrationId(), id));
        }
        long last = AggregateLifecycle.getVersion();
        return new Written<>(keysGone, last, last);
    }

    @CommandHandler
    Written<SealedEntry> restore(RestoreCredential command, DueList due, KeyDestruction keys, Clock clock) {
        deletion.refuseIfDeleted();
        SealedEntry credential = entries.requireToComeBack(command.credentialId(), clock.instant());
        removal(command.integrationId(), credential.id(), due, keys)
                .undo(new CredentialRestored(command.integrationId(), credential.id()));
        return entries.written(credential.id());
    }

    @CommandHandler
    void purge(PurgeCredential command, DueList due, KeyDestruction keys, Clock clock) {
        if (!entries.canComeBack(command.credentialId(), clock.instant())) {
            removal(command.integrationId(), command.credentialId(), due, keys)
                    .end(entries, deletion, new CredentialPurged(command.integrationId(), command.credentialId()));
        }
    }

    private static Removal removal(UUID integrationId, UUID credentialId, DueList due, KeyDestruction keys) {
        return new Removal(DueKind.CREDENTIAL_GRACE, integrationId, credentialId, due, keys);
    }

    @EventSourcingHandler
    void on(CredentialAdded event, @Timestamp Instant at, @SequenceNumber long sequence) {
        entries.added(new SealedEntry(
                event.credentialId(), event.key(), event.sealedValue(), event.version(), at, at, sequence));
    }

    @EventSourcingHandler
    void on(CredentialChanged event, @Timestamp Instant at, @SequenceNumber long sequence) {
        entries.changed(
                event.credentialId(), entry -> entry.withValue(event.sealedValue(), event.version(), at, sequence));
    }

    @EventSourcingHandler
    void on(CredentialRemoved event, @Timestamp Instant at) {
        Instant graceEndsAt = event.graceEndsAt();
        entries.removed(event.credentialId(), graceEndsAt == null ? at.plus(Deletion.GRACE_PERIOD) : graceEndsAt);
    }

    @EventSourcingHandler
    void on(CredentialRestored event, @Timestamp Instant at, @SequenceNumber long sequence) {
        entries.restored(event.credentialId(), entry -> entry.touched(at, sequence));
    }

    @EventSourcingHandler
    void on(CredentialPurged event) {
        entries.purged(event.credentialId());
    }
}
