package dev.integrationhub.query.integration;

import java.util.UUID;

import dev.integrationhub.query.projection.View;

/** What is left of a purged integration, of which the live read models keep nothing. */
record PurgedIntegrationView(UUID integrationId, long version, String name) implements View {
    @Override
    public Object viewId() {
        return integrationId;
    }
}
