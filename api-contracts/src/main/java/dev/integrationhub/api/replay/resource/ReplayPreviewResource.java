package dev.integrationhub.api.replay.resource;

import java.util.List;

/**
 * What a replay would replay.
 *
 * @param total webhooks; one that has several such deliveries counts once
 * @param complete false if there are more than were counted
 * @param counts by handler and status
 */
public record ReplayPreviewResource(
        ReplayFilterResource filter, long total, boolean complete, List<ReplayGroupResource> counts) {}
