package dev.integrationhub.api.system.resource;

import java.time.Instant;
import java.util.List;

/**
 * How a process of the hub is, and what waits for it in the database.
 *
 * @param process names it as long as it runs; processes that share a database have different ones
 * @param sides what it does: {@code command}, {@code query}, {@code ingress}
 * @param status {@code UP}, or what the worst of its parts has
 * @param processors those that make something of the events, for which this process stands by
 * @param queues what waits for this or another process of the same side
 */
public record SystemResource(
        String process,
        List<String> sides,
        String status,
        Instant startedAt,
        RuntimeResource runtime,
        DatabaseResource database,
        List<PartResource> parts,
        List<ProcessorResource> processors,
        List<QueueResource> queues,
        RebuildResource rebuild) {}
