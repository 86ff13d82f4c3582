package dev.integrationhub.query.state;

import java.util.UUID;

import dev.integrationhub.query.projection.View;

/** The last event of an integration that could not be read: what anything was before it need not be true after it. */
record UnreadEvent(UUID integrationId, long sequence) implements View {
    @Override
    public Object viewId() {
        return integrationId;
    }
}
