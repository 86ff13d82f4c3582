package dev.integrationhub.ingress.route;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.ingress.secret.SealedSecret;

/** Routes and secrets in memory. One thread changes it, any number look into it meanwhile. */
final class RouteMap {
    private final Map<UUID, RoutedIntegration> integrations = new ConcurrentHashMap<>();

    /** Mostly one of a name, the first having it by right. */
    private final Map<String, List<Named>> names = new ConcurrentHashMap<>();

    private final Map<UUID, Route> routes = new ConcurrentHashMap<>();

    static RouteMap of(Map<UUID, RoutedIntegration> integrations) {
        RouteMap map = new RouteMap();
        integrations.forEach(map::put);
        return map;
    }

    Optional<Named> find(String name) {
        List<Named> named = names.get(name);
        return named == null ? Optional.empty() : Optional.of(named.get(0));
    }

    Optional<Route> route(UUID handlerId) {
        return Optional.ofNullable(routes.get(handlerId));
    }

    Optional<SealedSecret> secret(UUID integrationId, String key) {
        RoutedIntegration integration = integrations.get(integrationId);
        return integration == null
                ? Optional.empty()
                : Optional.ofNullable(integration.secrets().get(key));
    }

    int size() {
        return integrations.size();
    }

    /** Puts an integration in the place of what was known of it; null for one that is not there any more. */
    void put(UUID integrationId, @Nullable RoutedIntegration integration) {
        RoutedIntegration former =
                integration == null ? integrations.remove(integrationId) : integrations.put(integrationId, integration);
        Map<String, List<Named>> present = integration == null
                ? Map.of()
                : integration.names().stream()
                        .collect(Collectors.groupingBy(Named::name, LinkedHashMap::new, Collectors.toList()));
        present.forEach((name, named) -> replace(integrationId, name, named));
        Map<UUID, Route> presentRoutes = routes(integration);
        routes.putAll(presentRoutes);
        if (former != null) {
            Set<UUID> gone = routes(former).keySet();
            gone.removeAll(presentRoutes.keySet());
            routes.keySet().removeAll(gone);
            Set<String> left = former.names().stream().map(Named::name).collect(Collectors.toSet());
            left.removeAll(present.keySet());
            left.forEach(name -> replace(integrationId, name, List.of()));
        }
    }

    private static Map<UUID, Route> routes(@Nullable RoutedIntegration integration) {
        Map<UUID, Route> routes = new HashMap<>();
        if (integration != null) {
            integration.names().forEach(named -> routes.put(named.route().handlerId(), named.route()));
        }
        return routes;
    }

    private void replace(UUID integrationId, String name, List<Named> named) {
        names.compute(name, (key, before) -> {
            Stream<Named> ofOthers = before == null
                    ? Stream.empty()
                    : before.stream()
                            .filter(other -> !other.route().integrationId().equals(integrationId));
            List<Named> after = Stream.concat(ofOthers, named.stream())
                    .sorted(Named.BY_RIGHT)
                    .toList();
            return after.isEmpty() ? null : after;
        });
    }
}
