package dev.integrationhub.command.integration;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateLifecycle;

import dev.integrationhub.api.integration.command.ChangeExternalIds;
import dev.integrationhub.api.integration.event.ExternalIdsChanged;
import dev.integrationhub.command.write.Preconditions;
import dev.integrationhub.command.write.Written;
import dev.integrationhub.platform.link.LinkedIntegration;

/** By which ids external services know the integration. They are members of the integration itself. */
final class ExternalIds {
    private final Identity identity;
    private final Deletion deletion;
    private final Handlers handlers;

    ExternalIds(Identity identity, Deletion deletion, Handlers handlers) {
        this.identity = identity;
        this.deletion = deletion;
        this.handlers = handlers;
    }

    @CommandHandler
    Written<LinkedIntegration> change(ChangeExternalIds command) {
        deletion.refuseIfDeleted();
        Preconditions.check(command.ifMatch(), identity.lastSequence());
        if (!command.externalIds().equals(identity.externalIds())) {
            AggregateLifecycle.apply(new ExternalIdsChanged(identity.id(), command.externalIds()));
        }
        String syncedAs = handlers.syncedAs();
        return new Written<>(
                new LinkedIntegration(
                        identity.id(),
                        identity.name(),
                        syncedAs == null ? identity.name() : syncedAs,
                        identity.externalIds()),
                identity.lastSequence(),
                AggregateLifecycle.getVersion());
    }
}
