package dev.integrationhub.ingress.operate.replay;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.problem.Violations;
import dev.integrationhub.ingress.operate.DeliveryFilter;
import dev.integrationhub.ingress.operate.FilterText;
import dev.integrationhub.ingress.store.DeliveryState;
import dev.integrationhub.platform.web.CheckedBody;

/**
 * Which deliveries are to be replayed.
 *
 * @param filter must be there, so that nobody replays everything by leaving something out; an empty one means everything that ended
 * @param preview whether they are only counted
 */
record ReplayBody(
        @Nullable ReplayFilterBody filter, @Nullable Boolean preview) implements CheckedBody {
    private static final Set<DeliveryState> ENDED = EnumSet.complementOf(EnumSet.of(DeliveryState.PENDING));

    @Override
    public void check(Violations violations) {
        violations.collect(this::valid);
    }

    boolean isPreview() {
        return Boolean.TRUE.equals(preview);
    }

    /** The filter, if there is nothing wrong with it. */
    DeliveryFilter valid() {
        Violations violations = new Violations();
        DeliveryFilter valid = DeliveryFilter.ALL;
        if (filter == null) {
            violations.add("/filter", "required", "A filter is needed; {} for all deliveries that ended.");
        } else {
            valid = new FilterText(
                            filter.handler(),
                            filter.status() == null ? List.of() : filter.status(),
                            filter.from(),
                            filter.to(),
                            filter.search())
                    .read((member, detail) -> violations.add("/filter/" + member, "invalid", detail));
        }
        violations.throwIfAny();
        return valid.states().isEmpty()
                ? new DeliveryFilter(valid.handler(), ENDED, valid.from(), valid.to(), valid.search())
                : valid;
    }
}
