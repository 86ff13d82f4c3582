package dev.integrationhub.query.audit.index;

import java.util.List;

import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.api.integration.event.IntegrationEvent;
import dev.integrationhub.platform.eventstore.EventSerializer;
import dev.integrationhub.query.audit.Changes;
import dev.integrationhub.query.projection.Position;
import dev.integrationhub.query.projection.Views;
import dev.integrationhub.query.state.PastIntegration;
import dev.integrationhub.query.state.PastIntegrations;
import dev.integrationhub.query.state.Resource;

/** Tells what the next events did to their integrations, by what these were like before and are after it. */
class IntegrationSteps {
    private final PastIntegrations integrations;
    private final EventSerializer serializer;
    private final Views views;

    IntegrationSteps(PastIntegrations integrations, EventSerializer serializer, Views views) {
        this.integrations = integrations;
        this.serializer = serializer;
        this.views = views;
    }

    IntegrationStep next(RawEvent event) {
        PastIntegration integration = integrations.over(views, StreamId.uuidOf(event.streamId()));
        IntegrationEvent payload = read(event);
        return payload == null || !event.streamId().equals(StreamId.integration(payload.integrationId()))
                ? unknown(event, integration)
                : apply(payload, event, integration);
    }

    private static IntegrationStep unknown(RawEvent event, PastIntegration integration) {
        integration.forget(event.sequence());
        Resource itself = Resource.integration(StreamId.uuidOf(event.streamId()));
        return new IntegrationStep(target(itself), integration.name(itself), List.of());
    }

    private static IntegrationStep apply(IntegrationEvent payload, RawEvent event, PastIntegration integration) {
        Resource resource = Resource.of(payload);
        ObjectNode before = integration.members(resource);
        String formerName = integration.name(resource);
        integration.apply(payload, new Position(event.sequence(), event.time()));
        String name = integration.name(resource);
        return new IntegrationStep(
                target(resource),
                name == null ? formerName : name,
                Changes.between(before, integration.members(resource)));
    }

    private static Target target(Resource resource) {
        return new Target(resource.type(), resource.id());
    }

    private @Nullable IntegrationEvent read(RawEvent event) {
        try {
            Object payload = serializer.deserialize(
                    new SimpleSerializedObject<>(event.payload(), byte[].class, event.name(), event.revision()));
            return payload instanceof IntegrationEvent known ? known : null;
        } catch (SerializationException e) {
            return null;
        }
    }
}
