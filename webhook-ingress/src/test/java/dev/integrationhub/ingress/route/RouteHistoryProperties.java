package dev.integrationhub.ingress.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.axonframework.eventhandling.DomainEventMessage;

import static org.assertj.core.api.Assertions.assertThat;

class RouteHistoryProperties {
    private static final RouteStore STORE = RouteStore.create();

    /** In whatever order the streams meet, and however often events come again. */
    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void endsWithWhatIsLiveAndEqualsARebuild(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int steps) {
        Random random = new Random(seed);
        RandomHistory history = new RandomHistory(random, steps);
        STORE.engine().appendEvents(history.events());

        List<DomainEventMessage<?>> seen = new ArrayList<>();
        for (DomainEventMessage<?> event : meeting(history.events(), random)) {
            STORE.project(event);
            seen.add(event);
            if (random.nextInt(10) == 0) {
                seen.subList(random.nextInt(seen.size()), seen.size()).forEach(STORE::project);
            }
        }

        Map<UUID, RoutedIntegration> integrations = STORE.integrations();
        RouteMap names = RouteMap.of(integrations);
        history.owners().forEach((name, owner) -> assertThat(
                        names.find(name).map(named -> named.route().handlerId()))
                .as(name)
                .isEqualTo(owner));
        history.owners()
                .forEach((name, owner) -> names.find(name).map(Named::route).ifPresent(route -> assertThat(
                                route.enabled())
                        .as(name)
                        .isEqualTo(!history.disabled().contains(route.handlerId()))));
        history.secrets().forEach((id, secrets) -> assertThat(integrations.get(id))
                .extracting(RoutedIntegration::secrets)
                .isEqualTo(secrets));
        Map<String, List<String>> live = STORE.rows();
        STORE.rebuild().rebuild(new LoneRun());
        assertThat(STORE.rows()).isEqualTo(live);
    }

    /** The events in an order that keeps that of each stream, and nothing else. */
    private static List<DomainEventMessage<?>> meeting(List<DomainEventMessage<?>> events, Random random) {
        List<DomainEventMessage<?>> left = new ArrayList<>(events);
        List<DomainEventMessage<?>> order = new ArrayList<>();
        while (!left.isEmpty()) {
            String stream = left.get(random.nextInt(left.size())).getAggregateIdentifier();
            Optional<DomainEventMessage<?>> next = left.stream()
                    .filter(event -> event.getAggregateIdentifier().equals(stream))
                    .findFirst();
            next.ifPresent(event -> {
                left.remove(event);
                order.add(event);
            });
        }
        return order;
    }
}
