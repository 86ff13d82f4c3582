package dev.integrationhub.platform.rebuild;

import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/**
 * {@code /actuator/readmodels}: POST starts a rebuild of all that this process makes from the events, GET tells how far that is. Both
 * answers name the parts.
 */
@Endpoint(id = "readmodels")
class RebuildEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger(RebuildEndpoint.class);
    private static final int ACCEPTED = 202;
    private static final int CONFLICT = 409;

    private final Rebuilds rebuilds;

    RebuildEndpoint(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    /** Answers at once, since a rebuild takes as long as there are events: 202, or 409 if one is running already. */
    @WriteOperation
    WebEndpointResponse<RebuildProgress> start() {
        try {
            Supplier<RebuildProgress> begun = rebuilds.begin();
            RebuildProgress started = rebuilds.progress();
            new Thread(() -> LOG.info("The rebuild ended: {}", begun.get().state()), "rebuild").start();
            return new WebEndpointResponse<>(started, ACCEPTED);
        } catch (RebuildRunningException e) {
            return new WebEndpointResponse<>(rebuilds.progress(), CONFLICT);
        }
    }

    @ReadOperation
    RebuildProgress progress() {
        return rebuilds.progress();
    }
}
