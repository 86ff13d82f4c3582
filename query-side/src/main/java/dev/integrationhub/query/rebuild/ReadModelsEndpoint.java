package dev.integrationhub.query.rebuild;

import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.stereotype.Component;

/** {@code /actuator/readmodels}: POST starts a rebuild, GET tells how far it is. */
@Component
@Endpoint(id = "readmodels")
class ReadModelsEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger(ReadModelsEndpoint.class);
    private static final int ACCEPTED = 202;
    private static final int CONFLICT = 409;

    private final ReadModelRebuild rebuild;

    ReadModelsEndpoint(ReadModelRebuild rebuild) {
        this.rebuild = rebuild;
    }

    /** Answers at once, since a rebuild takes as long as there are events: 202, or 409 if one is running already. */
    @WriteOperation
    WebEndpointResponse<RebuildProgress> start() {
        try {
            Supplier<RebuildProgress> begun = rebuild.begin();
            new Thread(() -> finish(begun), "read-model-rebuild").start();
            return new WebEndpointResponse<>(rebuild.progress(), ACCEPTED);
        } catch (RebuildRunningException e) {
            return new WebEndpointResponse<>(rebuild.progress(), CONFLICT);
        }
    }

    @ReadOperation
    RebuildProgress progress() {
        return rebuild.progress();
    }

    private static void finish(Supplier<RebuildProgress> begun) {
        try {
            RebuildProgress done = begun.get();
            LOG.info("The read models were rebuilt from {} events", done.events());
        } catch (RebuildException e) {
            LOG.debug("The rebuild failed; its progress says why", e);
        }
    }
}
