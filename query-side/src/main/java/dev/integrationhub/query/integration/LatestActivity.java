package dev.integrationhub.query.integration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import dev.integrationhub.api.integration.resource.IntegrationResource;

/** Adds to integrations the activity that is not their own: webhooks are streams by themselves. */
@Component
class LatestActivity {
    private final Trail trail;

    LatestActivity(Trail trail) {
        this.trail = trail;
    }

    List<IntegrationResource> with(List<IntegrationResource> integrations) {
        Map<UUID, Instant> latest =
                trail.latest(integrations.stream().map(IntegrationResource::id).toList());
        return integrations.stream()
                .map(integration -> integration.activeAt(latest.getOrDefault(integration.id(), Instant.MIN)))
                .toList();
    }
}
