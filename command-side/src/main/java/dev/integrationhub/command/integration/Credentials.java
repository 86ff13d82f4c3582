package dev.integrationhub.command.integration;

import java.time.Instant;
import java.util.UUID;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateLifecycle;

import dev.integrationhub.api.integration.command.AddCredential;
import dev.integrationhub.api.integration.command.ChangeCredential;
import dev.integrationhub.api.integration.command.RemoveCredential;
import dev.integrationhub.api.integration.event.CredentialAdded;
import dev.integrationhub.api.integration.event.CredentialChanged;
import dev.integrationhub.api.integration.event.CredentialRemoved;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.command.write.Written;

/** The credentials of an integration: public keys and values, sealed so that they can be erased. */
final class Credentials {
    private final SealedEntries entries =
            new SealedEntries(ProblemCode.CREDENTIAL_NOT_FOUND, ProblemCode.CREDENTIAL_KEY_TAKEN);
    private final Deletion deletion;

    Credentials(Deletion deletion) {
        this.deletion = deletion;
    }

    SealedEntry require(UUID credentialId) {
        return entries.require(credentialId);
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

    @CommandHandler
    Written<SealedEntry> remove(RemoveCredential command) {
        deletion.refuseIfDeleted();
        SealedEntry credential = entries.require(command.credentialId(), command.ifMatch());
        AggregateLifecycle.apply(new CredentialRemoved(command.integrationId(), credential.id()));
        return SealedEntries.written(credential);
    }

    @EventSourcingHandler
    void on(CredentialAdded event, @Timestamp Instant at, @SequenceNumber long sequence) {
        entries.added(event.credentialId(), event.key(), event.sealedValue(), event.version(), at, sequence);
    }

    @EventSourcingHandler
    void on(CredentialChanged event, @Timestamp Instant at, @SequenceNumber long sequence) {
        entries.changed(event.credentialId(), event.sealedValue(), event.version(), at, sequence);
    }

    @EventSourcingHandler
    void on(CredentialRemoved event) {
        entries.removed(event.credentialId());
    }
}
