package dev.integrationhub.api.delivery;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How the webhooks of a handler go to its target, as an operator set it; null for each that was left as usual.
 *
 * @param retrySchedule the pauses before the second attempt and each later one, such as {@code 5s}, {@code 30m}, {@code 2h}; empty for
 *     one attempt alone; null for the schedule of Standard Webhooks
 * @param concurrency how many deliveries each process of the hub has under way at once; null for the hub's own limit
 * @param ordering null for {@link Ordering#NONE}
 * @param orderingKey a JSON Pointer (RFC 6901) into the body: only deliveries with the same value there wait for each other; null for
 *     all of the handler
 * @param filter a JSONPath (RFC 9535): a webhook in which it finds nothing is skipped; null for none
 * @param retryUnsuccessful whether an answer that says {@code "success": false} is tried again, as an error is; null for not
 * @param authentication null for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliverySettings(
        @Nullable List<String> retrySchedule,
        @Nullable Integer concurrency,
        @Nullable Ordering ordering,
        @Nullable String orderingKey,
        @Nullable String filter,
        @Nullable Boolean retryUnsuccessful,
        @Nullable TargetAuthentication authentication) {

    /** Everything as usual. */
    public static final DeliverySettings USUAL = new DeliverySettings(null, null, null, null, null, null, null);
}
