package dev.integrationhub.query.audit.index;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.event.EventMetadata;
import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.query.audit.EntryClass;
import dev.integrationhub.query.audit.EventMembers;
import dev.integrationhub.query.audit.Outcome;
import dev.integrationhub.query.audit.StoredChange;
import dev.integrationhub.query.audit.index.Deliveries.Origin;

/** Makes an entry of an event of any stream. One that cannot be understood has an entry too, without what is not known. */
class EntryMaker {
    private final IntegrationSteps integrations;

    EntryMaker(IntegrationSteps integrations) {
        this.integrations = integrations;
    }

    /**
     * @param leafIndex the number of the entry
     * @param late whether it happened well before others that stand before it
     * @param origin of a delivery
     */
    EntryRow make(RawEvent event, long leafIndex, boolean late, @Nullable Origin origin) {
        EventMembers payload = EventMembers.of(event.payload());
        if (event.streamType().equals(StreamId.INTEGRATION)) {
            IntegrationStep step = integrations.next(event);
            return row(
                    event,
                    payload,
                    leafIndex,
                    late,
                    new About(
                            StreamId.uuidOf(event.streamId()),
                            step.target(),
                            handler(step.target()),
                            step.name(),
                            step.changes()));
        } else if (event.streamType().equals(StreamId.DELIVERY)) {
            Origin of = origin == null ? Origin.UNKNOWN : origin;
            return row(
                    event,
                    payload,
                    leafIndex,
                    late,
                    new About(of.integrationId(), Target.of(event, payload), of.handlerId(), null, List.of()));
        }
        return row(
                event,
                payload,
                leafIndex,
                late,
                new About(
                        payload.id("integrationId"),
                        Target.of(event, payload),
                        null,
                        null,
                        AccessChanges.of(event.name(), payload.members())));
    }

    private static @Nullable UUID handler(Target target) {
        return target.type().equals("handler") ? target.id() : null;
    }

    private record About(
            @Nullable UUID integrationId,
            @Nullable Target target,
            @Nullable UUID handlerId,
            @Nullable String name,
            List<StoredChange> changes) {}

    private static EntryRow row(RawEvent event, EventMembers payload, long leafIndex, boolean late, About about) {
        EventMembers metadata = EventMembers.of(event.metadata());
        EntryClass category = EntryClass.of(event.name());
        return new EntryRow(
                leafIndex,
                event.place(),
                event.time(),
                late,
                category,
                event.name(),
                Outcome.of(event.name()).value(),
                about.integrationId(),
                metadata.text(EventMetadata.ACTOR_TYPE),
                metadata.text(EventMetadata.ACTOR_ID),
                metadata.text(EventMetadata.VIA_TYPE),
                metadata.text(EventMetadata.VIA_ID),
                about.target() == null ? null : about.target().type(),
                about.target() == null ? null : about.target().id(),
                about.handlerId(),
                about.name(),
                category == EntryClass.DELIVERY
                        ? null
                        : Words.of(event.name(), about.name(), payload.text("reason"), about.changes()),
                StoredChange.write(about.changes()));
    }
}
