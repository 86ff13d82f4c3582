package dev.integrationhub.api.integration.command;

import java.util.UUID;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import dev.integrationhub.api.event.StreamId;

/** A wish concerning one integration; the integration decides whether it is granted. */
public interface IntegrationCommand {
    UUID integrationId();

    /** The event stream of the integration. */
    @TargetAggregateIdentifier
    default String streamId() {
        return StreamId.integration(integrationId());
    }
}
