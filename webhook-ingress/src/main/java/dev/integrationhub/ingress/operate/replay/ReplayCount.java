package dev.integrationhub.ingress.operate.replay;

import java.util.List;

import dev.integrationhub.api.replay.resource.ReplayGroupResource;

/**
 * How much there is to replay.
 *
 * @param total webhooks; one that has several such deliveries counts once
 * @param complete false if there is more than was counted
 */
record ReplayCount(long total, boolean complete, List<ReplayGroupResource> counts) {}
