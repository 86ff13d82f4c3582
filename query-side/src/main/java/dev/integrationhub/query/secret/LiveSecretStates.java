package dev.integrationhub.query.secret;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import dev.integrationhub.api.integration.resource.SecretState;
import dev.integrationhub.query.handler.SecretStates;

/** The secrets as they are shown. */
@Component
class LiveSecretStates implements SecretStates {
    private final SecretViewRepository views;
    private final Clock clock;

    LiveSecretStates(SecretViewRepository views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    @Override
    public Map<String, SecretState> of(UUID integrationId) {
        Instant now = clock.instant();
        Map<String, SecretState> states = new HashMap<>();
        views.findByIntegrationIdAndRemovedFalseOrderById(integrationId)
                .forEach(view -> states.put(view.key(), view.state(now)));
        return states;
    }
}
