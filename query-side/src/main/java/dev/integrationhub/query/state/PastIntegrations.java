package dev.integrationhub.query.state;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import dev.integrationhub.query.projection.Projection;
import dev.integrationhub.query.projection.Views;

/** Begins integrations to which events are applied. */
@Component
public class PastIntegrations {
    private final List<Projection> projections;
    private final Map<String, PastResources> types;

    PastIntegrations(List<Projection> projections, List<PastResources> types) {
        this.projections = List.copyOf(projections);
        this.types = types.stream().collect(Collectors.toUnmodifiableMap(PastResources::type, Function.identity()));
    }

    /** One that goes on where its views stand. */
    public PastIntegration over(Views views, UUID integrationId) {
        return new PastIntegration(integrationId, views, projections, types);
    }

    /** One to which nothing has happened. */
    public PastIntegration begin(UUID integrationId) {
        return over(new InMemoryViews(), integrationId);
    }
}
