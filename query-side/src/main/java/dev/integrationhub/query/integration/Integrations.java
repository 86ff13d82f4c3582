package dev.integrationhub.query.integration;

import java.util.UUID;

import org.springframework.stereotype.Component;

import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.web.PathId;
import dev.integrationhub.query.projection.ProjectedStreams;

/** Finds an integration that a request names, for all that is below it. */
@Component
public class Integrations {
    private final IntegrationViewRepository views;
    private final ProjectedStreams streams;

    Integrations(IntegrationViewRepository views, ProjectedStreams streams) {
        this.views = views;
        this.streams = streams;
    }

    /**
     * The identifier of an integration that is there.
     *
     * @throws ProblemException 404 if there never was one, 410 if it was deleted or purged
     */
    public UUID requireLive(String pathId) {
        UUID id = PathId.parse(pathId, ProblemCode.INTEGRATION_NOT_FOUND);
        live(id);
        return id;
    }

    /** The integration as it is, if it is there; else as {@link #requireLive}. */
    public IntegrationView live(String pathId) {
        return live(PathId.parse(pathId, ProblemCode.INTEGRATION_NOT_FOUND));
    }

    private IntegrationView live(UUID id) {
        IntegrationView view = views.findById(id).orElse(null);
        if (view != null && !view.isDeleted()) {
            return view;
        }
        if (view != null || streams.contains(StreamId.integration(id))) {
            throw new ProblemException(ProblemCode.INTEGRATION_DELETED, "Integration " + id + " was deleted.");
        }
        throw new ProblemException(ProblemCode.INTEGRATION_NOT_FOUND, "There is no integration " + id + ".");
    }
}
