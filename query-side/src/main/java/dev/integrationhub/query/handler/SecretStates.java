package dev.integrationhub.query.handler;

import java.util.Map;
import java.util.UUID;

import dev.integrationhub.api.integration.resource.SecretState;

/** Says which secrets there are for handlers to name. */
public interface SecretStates {
    /** The secrets of an integration that are not removed, by key. */
    Map<String, SecretState> of(UUID integrationId);
}
