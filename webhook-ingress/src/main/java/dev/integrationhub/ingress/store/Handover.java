package dev.integrationhub.ingress.store;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who is to bring a webhook to its target, once it is stored.
 *
 * @param workerId the process that attempts it at once; null for whichever comes first
 * @param notBefore when it may be attempted by others; null for at once
 * @param orderingKey of the handler's deliveries that go one after the other; null for one that waits for none
 */
public record Handover(
        @Nullable UUID workerId,
        @Nullable Instant notBefore,
        @Nullable String orderingKey) {}
