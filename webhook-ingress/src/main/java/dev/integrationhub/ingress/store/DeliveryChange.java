package dev.integrationhub.ingress.store;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of a delivery that a process has in hand, which nobody has in hand any more then.
 *
 * @param workerId the process
 * @param reason why it ended so; null while it is pending, and once it is delivered
 * @param attempts that ended, this one included
 * @param lastStatus HTTP status code that the attempt was answered with; null without an answer
 * @param lastError what went wrong with the attempt; null if it was answered, and if there was none: then those of the last one stay
 * @param lastDurationMs how long the attempt took; null if there was none: then that of the last one stays
 * @param nextAttemptAt null if there is none
 */
public record DeliveryChange(
        UUID deliveryId,
        UUID workerId,
        DeliveryState state,
        @Nullable String reason,
        int attempts,
        @Nullable Integer lastStatus,
        @Nullable String lastError,
        @Nullable Long lastDurationMs,
        @Nullable Instant nextAttemptAt) {}
