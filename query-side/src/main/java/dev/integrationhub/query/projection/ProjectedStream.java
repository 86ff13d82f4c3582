package dev.integrationhub.query.projection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How far an event stream has been projected. It outlives a purged integration. */
@Entity
@Table(name = "projected_stream")
class ProjectedStream {
    /** Of a stream that nothing has been projected of. */
    static final long NOTHING = -1;

    @Id
    @Column(name = "stream_id")
    private String streamId;

    /** The sequence number of the last event that was projected. */
    @Column(name = "version", nullable = false)
    private long version = NOTHING;

    /** For JPA. */
    protected ProjectedStream() {}

    ProjectedStream(String streamId) {
        this.streamId = streamId;
    }

    String streamId() {
        return streamId;
    }

    long version() {
        return version;
    }

    void advanceTo(long sequence) {
        version = sequence;
    }
}
