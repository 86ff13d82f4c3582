package dev.integrationhub.query.projection;

import java.util.UUID;

/** A row that a projection makes. Everything it knows is in its fields. */
public interface View {
    /** What tells it from all others of its kind: a UUID, or a record of several things. */
    Object viewId();

    UUID integrationId();
}
