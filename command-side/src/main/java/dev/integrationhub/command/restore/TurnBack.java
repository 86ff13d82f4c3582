package dev.integrationhub.command.restore;

import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.integration.event.IntegrationEvent;

/**
 * What gives an entry its former value.
 *
 * @param members those that differ
 * @param event null if nothing differs, or if the former value is erased
 */
record TurnBack(List<String> members, @Nullable Supplier<IntegrationEvent> event) {
    static final TurnBack NEEDLESS = new TurnBack(List.of(), null);
    static final TurnBack IMPOSSIBLE = new TurnBack(List.of("value"), null);

    boolean isImpossible() {
        return event == null && !members.isEmpty();
    }
}
