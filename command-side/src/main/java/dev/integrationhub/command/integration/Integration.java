package dev.integrationhub.command.integration;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.api.integration.command.CreateIntegration;
import dev.integrationhub.api.integration.command.DeleteIntegration;
import dev.integrationhub.api.integration.command.PurgeIntegration;
import dev.integrationhub.api.integration.command.RenameIntegration;
import dev.integrationhub.api.integration.command.RestoreIntegration;
import dev.integrationhub.api.integration.event.IntegrationCreated;
import dev.integrationhub.api.integration.event.IntegrationDeleted;
import dev.integrationhub.api.integration.event.IntegrationPurged;
import dev.integrationhub.api.integration.event.IntegrationRenamed;
import dev.integrationhub.api.integration.event.IntegrationRestored;
import dev.integrationhub.api.integration.resource.IntegrationResource;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.command.due.Due;
import dev.integrationhub.command.due.DueKind;
import dev.integrationhub.command.due.DueList;
import dev.integrationhub.command.naming.NameClaims;
import dev.integrationhub.command.write.Preconditions;
import dev.integrationhub.command.write.Written;
import dev.integrationhub.platform.keyring.KeyDestruction;

/**
 * Decides what happens to one integration, from what has happened to it so far. Its credentials, secrets and handlers decide for
 * themselves.
 */
@Aggregate(type = StreamId.INTEGRATION, repository = "integrationRepository")
public class Integration {
    @AggregateMember
    private final Identity identity = new Identity();

    @AggregateMember
    private final Deletion deletion = new Deletion();

    @AggregateMember
    private final Activity activity = new Activity();

    private final SealedEntries<Secret> secretEntries = new SealedEntries<>(new SealedEntries.Problems(
            ProblemCode.SECRET_NOT_FOUND,
            ProblemCode.SECRET_KEY_TAKEN,
            ProblemCode.SECRET_NOT_REMOVED,
            ProblemCode.SECRET_ERASED));

    @AggregateMember
    private final Handlers handlers = new Handlers(secretEntries, deletion);

    @AggregateMember
    private final Credentials credentials = new Credentials(deletion);

    @AggregateMember
    @SuppressWarnings("UnusedVariable") // Axon gives it its commands and events
    private final Secrets secrets = new Secrets(secretEntries, handlers, deletion);

    @AggregateMember
    @SuppressWarnings("UnusedVariable") // Axon gives it its commands and events
    private final SecretImports secretImports = new SecretImports(secretEntries, deletion);

    @AggregateMember
    @SuppressWarnings("UnusedVariable") // Axon gives it its commands and events
    private final SecretVersions secretVersions = new SecretVersions(secretEntries, handlers, deletion);

    @AggregateMember
    @SuppressWarnings("UnusedVariable") // Axon gives it its commands
    private final Restoration restoration = new Restoration(identity, deletion, handlers);

    @AggregateMember
    @SuppressWarnings("UnusedVariable") // Axon gives it its commands
    private final ExternalIds externalIds = new ExternalIds(identity, deletion, handlers);

    @AggregateMember
    @SuppressWarnings("UnusedVariable") // Axon gives it its commands and events
    private final SigningSecret signingSecret = new SigningSecret(deletion);

    /** Its event stream; not known before the first event. */
    @AggregateIdentifier
    @Nullable
    String streamId() {
        return identity.isKnown() ? StreamId.integration(id()) : null;
    }

    private UUID id() {
        return identity.id();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    Written<IntegrationResource> create(CreateIntegration command, NameClaims names) {
        Identity.takeName(command.name(), command.integrationId(), names);
        AggregateLifecycle.apply(new IntegrationCreated(command.integrationId(), command.name(), null));
        return written();
    }

    @CommandHandler
    Written<IntegrationResource> rename(RenameIntegration command, NameClaims names) {
        deletion.refuseIfDeleted();
        Preconditions.check(command.ifMatch(), identity.lastSequence());
        if (!command.name().equals(identity.name())) {
            identity.takeName(command.name(), names);
            AggregateLifecycle.apply(new IntegrationRenamed(id(), command.name(), identity.name()));
        }
        return written();
    }

    /** The state that is written is when its keys are destroyed. */
    @CommandHandler
    Written<Instant> delete(
            DeleteIntegration command, NameClaims names, DueList due, KeyDestruction keys, Clock clock) {
        if (deletion.isPurged() || (deletion.isDeleted() && !command.purge())) {
            throw Deletion.problem();
        }
        if (!deletion.isDeleted()) {
            Preconditions.check(command.ifMatch(), identity.lastSequence());
            names.releaseAll(id());
            Instant now = clock.instant();
            Instant graceEndsAt = command.purge() ? now : now.plus(Deletion.GRACE_PERIOD);
            due.put(new Due(DueKind.INTEGRATION_GRACE, id(), id(), graceEndsAt));
            AggregateLifecycle.apply(new IntegrationDeleted(id(), graceEndsAt));
        }
        if (command.purge()) {
            endForGood(due, keys);
        }
        Instant keysGone = command.purge() ? clock.instant() : Objects.requireNonNull(deletion.graceEndsAt());
        return new Written<>(keysGone, identity.lastSequence(), AggregateLifecycle.getVersion());
    }

    @CommandHandler
    void purge(PurgeIntegration command, DueList due, KeyDestruction keys, Clock clock) {
        if (!deletion.canComeBack(clock.instant())) {
            endForGood(due, keys);
        }
    }

    /** Once more is harmless, and needed where a backup has brought destroyed keys back. */
    private void endForGood(DueList due, KeyDestruction keys) {
        due.remove(DueKind.INTEGRATION_GRACE, id(), id());
        if (deletion.isDeleted()) {
            keys.destroyAllOf(id());
        }
        if (deletion.isDeleted() && !deletion.isPurged()) {
            AggregateLifecycle.apply(new IntegrationPurged(id()));
        }
    }

    @CommandHandler
    Written<IntegrationResource> restore(RestoreIntegration command, NameClaims names, DueList due, Clock clock) {
        if (!deletion.isDeleted()) {
            throw new ProblemException(
                    ProblemCode.INTEGRATION_NOT_DELETED, "There is nothing to restore: it is not deleted.");
        }
        deletion.refuseIfOver(clock.instant());
        identity.takeName(identity.name(), names);
        handlers.takeNamesAgain(new HandlerNames(names, id(), clock.instant()));
        due.remove(DueKind.INTEGRATION_GRACE, id(), id());
        AggregateLifecycle.apply(new IntegrationRestored(id()));
        return written();
    }

    IntegrationSnapshot snapshot(long streamVersion) {
        deletion.refuseIfDeleted();
        return new IntegrationSnapshot(id(), identity.name(), handlers.syncedAs(), streamVersion, handlers.all());
    }

    SealedEntry credential(UUID credentialId) {
        deletion.refuseIfDeleted();
        return credentials.require(credentialId);
    }

    List<Secret> secrets() {
        deletion.refuseIfDeleted();
        return secretEntries.all();
    }

    Secret secret(UUID secretId) {
        deletion.refuseIfDeleted();
        return secretEntries.require(secretId);
    }

    /** As it is, for who would bring a former state back. Refused once it cannot come back itself. */
    IntegrationState restorable(long streamVersion, Instant now) {
        deletion.refuseIfOver(now);
        return state(streamVersion, now);
    }

    IntegrationState state(long streamVersion, Instant now) {
        return new IntegrationState(
                id(),
                streamVersion,
                identity.lastSequence(),
                identity.name(),
                identity.externalIds(),
                deletion.isDeleted(),
                credentials.state(now),
                secretEntries.state(now),
                handlers.all());
    }

    private Written<IntegrationResource> written() {
        return new Written<>(
                new IntegrationResource(
                        id(),
                        identity.name(),
                        identity.createdAt(),
                        identity.updatedAt(),
                        handlers.count(),
                        activity.last()),
                identity.lastSequence(),
                AggregateLifecycle.getVersion());
    }
}
