package dev.integrationhub.platform.load;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much a process works on at once; what is more is refused at once instead of waiting in memory.
 *
 * @param maxConcurrentRequests half of them webhooks, the other half everything else
 * @param maxConcurrentRuns of handlers, for webhooks and on request each: below half of the requests, so that slow targets leave
 *     room for other requests
 * @param maxConcurrentRunsPerIntegration likewise, of the handlers of one integration
 * @param maxConcurrentSyncs each has an OpenAPI document of up to 20 MB in memory, and many times that when it is parsed
 */
@ConfigurationProperties("hub")
public record LoadSettings(
        @DefaultValue("512") int maxConcurrentRequests,
        @DefaultValue("128") int maxConcurrentRuns,
        @DefaultValue("32") int maxConcurrentRunsPerIntegration,
        @DefaultValue("2") int maxConcurrentSyncs) {

    /** @throws IllegalArgumentException if nothing at all could be worked on: the hub then does not start */
    public LoadSettings {
        require(maxConcurrentRequests >= 2, "hub.max-concurrent-requests");
        require(maxConcurrentRuns >= 1, "hub.max-concurrent-runs");
        require(maxConcurrentRunsPerIntegration >= 1, "hub.max-concurrent-runs-per-integration");
        require(maxConcurrentSyncs >= 1, "hub.max-concurrent-syncs");
    }

    private static void require(boolean enough, String setting) {
        if (!enough) {
            throw new IllegalArgumentException(setting + ": this is too few");
        }
    }

    /** A bound for runs of handlers; whoever makes runs for another reason has another one. */
    public IntegrationLimit runs() {
        return new IntegrationLimit("runs of handlers", maxConcurrentRunsPerIntegration, maxConcurrentRuns);
    }

    /** A bound for syncs, which of one integration go one after the other. */
    public IntegrationLimit syncs() {
        return new IntegrationLimit("syncs", 1, maxConcurrentSyncs);
    }
}
