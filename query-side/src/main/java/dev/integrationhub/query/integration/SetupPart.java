package dev.integrationhub.query.integration;

import java.util.List;
import java.util.UUID;

import dev.integrationhub.api.access.Scope;
import dev.integrationhub.api.integration.resource.SetupWarning;

/** Knows what is to be looked at in one part of an integration. */
public interface SetupPart {
    /** What somebody must be allowed to be told of it. */
    Scope scope();

    List<SetupWarning> warnings(UUID integrationId);
}
