package dev.integrationhub.api.integration.command;

import java.util.UUID;

import dev.integrationhub.api.event.StreamCommand;
import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.api.problem.ProblemCode;

/** A wish concerning one integration; the integration decides whether it is granted. */
public interface IntegrationCommand extends StreamCommand {
    UUID integrationId();

    /** The event stream of the integration. */
    @Override
    default String streamId() {
        return StreamId.integration(integrationId());
    }

    @Override
    default ProblemCode notFound() {
        return ProblemCode.INTEGRATION_NOT_FOUND;
    }
}
