package dev.integrationhub.ingress.operate.replay;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import tools.jackson.databind.json.JsonMapper;

import dev.integrationhub.api.replay.resource.ReplayFilterResource;
import dev.integrationhub.ingress.operate.DeliveryFilter;
import dev.integrationhub.ingress.store.DeliveryState;

/** The filters of replays, as they are kept and shown. */
final class ReplayFilters {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ReplayFilters() {}

    static ReplayFilterResource shown(DeliveryFilter filter) {
        List<String> states =
                filter.states().stream().map(DeliveryState::value).sorted().toList();
        return new ReplayFilterResource(filter.handler(), states, filter.from(), filter.to(), filter.search());
    }

    static String write(DeliveryFilter filter) {
        return JSON.writeValueAsString(shown(filter));
    }

    static DeliveryFilter read(String text) {
        ReplayFilterResource shown = JSON.readValue(text, ReplayFilterResource.class);
        Set<DeliveryState> states = Arrays.stream(DeliveryState.values())
                .filter(state -> shown.status().contains(state.value()))
                .collect(Collectors.toUnmodifiableSet());
        return new DeliveryFilter(shown.handler(), states, shown.from(), shown.to(), shown.search());
    }
}
