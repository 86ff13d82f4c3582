package dev.integrationhub.ingress.operate;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.ingress.store.DeliveryState;
import dev.integrationhub.ingress.store.ProviderId;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A filter in SQL, in two steps: what an index leads to, and which of that is meant. States are no parameters: a plan for any of them
 * would not use the index of some.
 */
public final class DeliveryConditions {
    /** Of each body, so that what one row costs is bounded. */
    private static final int SEARCHED_BYTES = 1 << 20;

    /** How far the time in an id may be from the time at which the delivery says that it was received. */
    private static final Duration SLACK = Duration.ofMinutes(1);

    private static final Set<DeliveryState> ENDED_BADLY =
            EnumSet.of(DeliveryState.DEAD_LETTERED, DeliveryState.SKIPPED, DeliveryState.CANCELLED);

    private static final String FOUND = """
            (l.provider_id in (:search, :stored)
             or right(l.provider_id, length(:search) + 1) = ' ' || :search
             or exists (select from ingress.webhook_payload p where p.delivery_id = l.payload_of
                        and (position(:bytes in substring(p.body from 1 for %d)) > 0 or position(:search in p.query) > 0)))""".formatted(SEARCHED_BYTES);

    private static final String STILL_OPEN = """
            (l.status = 'delivered' or not exists
                (select from ingress.delivery r where r.payload_of = l.payload_of and r.payload_of <> r.delivery_id
                 and r.delivery_id > l.delivery_id and r.status in ('pending', 'delivered')))""";

    private final List<String> looked = new ArrayList<>();
    private final List<String> meant = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /**
     * The conditions of a filter.
     *
     * @param searchedId the delivery that is searched for by its id, if there is such a one
     * @param fewPending whether all that is pending, of whichever integration, can be looked at
     */
    DeliveryConditions(UUID integrationId, DeliveryFilter filter, @Nullable UUID searchedId, boolean fewPending) {
        parameters.put("integration", integrationId);
        looked.add(source(filter, searchedId, fewPending));
        meant.add("l.integration_id = :integration");
        if (!filter.states().isEmpty()) {
            meant.add("l.status in (" + names(filter.states()) + ")");
        }
        if (filter.handler() != null) {
            parameters.put("handler", filter.handler());
            meant.add(":handler in (l.handler_id::text, l.handler_name)");
        }
        between(filter.from(), filter.to());
        if (filter.search() != null && searchedId == null) {
            parameters.put("search", filter.search());
            parameters.put("stored", ProviderId.stored(filter.search()));
            parameters.put("bytes", filter.search().getBytes(UTF_8));
            meant.add(FOUND);
        }
    }

    /**
     * Leaves out what did not reach its target, if a later replay of the same webhook did, or is on its way. It was replayed before,
     * and that is settled.
     */
    public DeliveryConditions stillOpen() {
        meant.add(STILL_OPEN);
        return this;
    }

    DeliveryConditions within(Stretch stretch) {
        beyond(stretch.order().beyond, "after", stretch.after());
        beyond(stretch.order().shortOf, "before", stretch.before());
        return this;
    }

    /** What is looked at. */
    public String looked() {
        return String.join(" and ", looked);
    }

    /** Which of what is looked at, as {@code l}, is meant. */
    public String meant() {
        return String.join(" and ", meant);
    }

    /** Of both, by their names. */
    public Map<String, Object> parameters() {
        return parameters;
    }

    private String source(DeliveryFilter filter, @Nullable UUID searchedId, boolean fewPending) {
        if (searchedId != null) {
            parameters.put("id", searchedId);
            return "(delivery_id = :id or (payload_of = :id and payload_of <> delivery_id))";
        } else if (!filter.states().isEmpty() && ENDED_BADLY.containsAll(filter.states())) {
            return "integration_id = :integration and status not in ('pending', 'delivered')";
        }
        return fewPending ? "status = 'pending'" : "integration_id = :integration";
    }

    private void between(@Nullable Instant from, @Nullable Instant to) {
        if (from != null) {
            beyond(">=", "lowest", lowestId(from.minus(SLACK)));
            parameters.put("from", from.atOffset(ZoneOffset.UTC));
            meant.add("l.received_at >= :from");
        }
        if (to != null) {
            beyond("<", "highest", lowestId(to.plus(SLACK)));
            parameters.put("to", to.atOffset(ZoneOffset.UTC));
            meant.add("l.received_at < :to");
        }
    }

    private void beyond(String comparison, String parameter, @Nullable UUID id) {
        if (id != null) {
            parameters.put(parameter, id);
            looked.add("delivery_id " + comparison + " :" + parameter);
        }
    }

    /** Below all identifiers (RFC 9562, version 7) of this moment. */
    private static UUID lowestId(Instant moment) {
        return new UUID(Math.max(0, moment.toEpochMilli()) << 16, 0);
    }

    private static String names(Set<DeliveryState> states) {
        return states.stream().map(state -> "'" + state.value() + "'").sorted().collect(Collectors.joining(", "));
    }
}
