package dev.integrationhub.command.handler.webhook;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.delivery.DeliverySettings;
import dev.integrationhub.api.delivery.Ordering;
import dev.integrationhub.api.delivery.TargetAuthentication;
import dev.integrationhub.api.problem.Violations;
import dev.integrationhub.platform.filter.PayloadFilter;

/** How a handler's webhooks are to go to its target, as a client says it; see {@link DeliverySettings}. */
public record DeliveryBody(
        @Schema(
                description =
                        "The pauses before the second attempt and each later one, from 1s to 7d, 30d in all, such as"
                                + " 5s, 30m, 2h, 1d; empty for one attempt alone; the schedule of Standard Webhooks unless it is said")
        @Nullable
        List<@Nullable String> retrySchedule,

        @Schema(description = "1 to 1000 deliveries at once, in each process of the hub") @Nullable
        Integer concurrency,

        @Schema(implementation = Ordering.class) @Nullable String ordering,

        @Schema(
                description =
                        "With fifo: a JSON Pointer (RFC 6901) into the body; only what has the same value there waits for"
                                + " each other")
        @Nullable
        String orderingKey,

        @Schema(description = "A JSONPath (RFC 9535): a webhook in which it finds nothing is skipped") @Nullable
        String filter,

        @Schema(description = "Whether an answer that says \"success\": false is tried again, as an error is") @Nullable
        Boolean retryUnsuccessful,

        @Nullable AuthenticationBody authentication) {

    private static final int MOST_AT_ONCE = 1_000;

    /** The settings as they are stored; null for everything as usual. What is wrong is noted below the pointer. */
    public @Nullable DeliverySettings read(String pointer, Violations violations) {
        Place place = new Place(pointer, violations);
        List<String> schedule = RetrySchedule.read(retrySchedule, place);
        place.between("concurrency", concurrency, 1, MOST_AT_ONCE);
        Ordering order = place.oneOf("ordering", ordering, Ordering.values(), Ordering::value);
        place.jsonPointer("orderingKey", orderingKey);
        place.wrongIf(
                orderingKey != null && !Ordering.FIFO.value().equals(ordering),
                "orderingKey",
                "not-allowed",
                "'orderingKey' goes with ordering fifo alone.");
        checkFilter(place);
        TargetAuthentication known = authentication == null ? null : authentication.read(place.in("authentication"));
        DeliverySettings settings =
                new DeliverySettings(schedule, concurrency, order, orderingKey, filter, retryUnsuccessful, known);
        return settings.equals(DeliverySettings.USUAL) ? null : settings;
    }

    private void checkFilter(Place place) {
        place.length("filter", filter, PayloadFilter.LONGEST);
        if (filter == null || filter.isEmpty() || filter.length() > PayloadFilter.LONGEST) {
            return;
        }
        try {
            PayloadFilter.parse(filter);
        } catch (IllegalArgumentException e) {
            place.wrong("filter", "pattern", String.valueOf(e.getMessage()));
        }
    }
}
