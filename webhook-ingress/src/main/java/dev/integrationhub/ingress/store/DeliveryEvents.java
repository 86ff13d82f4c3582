package dev.integrationhub.ingress.store;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.delivery.event.DeliveryEvent;
import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.platform.caller.CommandMetadata;
import dev.integrationhub.platform.eventstore.EventSerializer;
import dev.integrationhub.platform.eventstore.PreparedEvent;

/** Makes the events of deliveries ready to be stored, as the present caller's. */
@Component
public class DeliveryEvents {
    private final EventSerializer serializer;
    private final Supplier<Map<String, String>> metadata;
    private final Clock clock;

    @Autowired
    DeliveryEvents(EventSerializer serializer, CommandMetadata metadata, Clock clock) {
        this(serializer, metadata::ofPresentCaller, clock);
    }

    /** @param metadata whose events they are */
    public DeliveryEvents(EventSerializer serializer, Supplier<Map<String, String>> metadata, Clock clock) {
        this.serializer = serializer;
        this.metadata = metadata;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** The event that a delivery begins with. */
    public PreparedEvent first(DeliveryEvent event, Instant at) {
        return first(event, at, metadata.get());
    }

    /** The event that a delivery begins with, of somebody who is not here any more. */
    public PreparedEvent first(DeliveryEvent event, Instant at, Map<String, String> of) {
        return PreparedEvent.first(StreamId.DELIVERY, stream(event), event, of, at, serializer);
    }

    /** An event that follows what there is of its delivery. */
    public PreparedEvent next(DeliveryEvent event) {
        return PreparedEvent.next(StreamId.DELIVERY, stream(event), event, metadata.get(), clock.instant(), serializer);
    }

    private static String stream(DeliveryEvent event) {
        return StreamId.delivery(event.deliveryId());
    }
}
