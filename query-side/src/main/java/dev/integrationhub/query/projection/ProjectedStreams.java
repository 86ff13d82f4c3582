package dev.integrationhub.query.projection;

import org.springframework.stereotype.Component;

/** Which streams the read models know; those of purged integrations are among them. */
@Component
public class ProjectedStreams {
    private final ProjectedStreamRepository streams;

    ProjectedStreams(ProjectedStreamRepository streams) {
        this.streams = streams;
    }

    /** Whether anything of the stream was ever projected. */
    public boolean contains(String streamId) {
        return streams.existsById(streamId);
    }
}
