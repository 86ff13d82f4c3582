package dev.integrationhub.command.integration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.axonframework.test.aggregate.AggregateTestFixture;

import dev.integrationhub.api.event.StreamId;
import dev.integrationhub.api.integration.command.RestoreFormerState;
import dev.integrationhub.api.integration.event.IntegrationEvent;
import dev.integrationhub.command.naming.NameKind;

import static org.assertj.core.api.Assertions.assertThat;

/** What the events of an integration lead to, by the aggregate itself. Everything happens at {@link IntegrationFixture#NOW}. */
public final class Histories {
    private static final AggregateModel<Integration> MODEL =
            AnnotatedAggregateMetaModelFactory.inspectAggregate(Integration.class);

    private Histories() {}

    /** The state after all of these events. */
    public static IntegrationState state(List<IntegrationEvent> events, Instant now) {
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (IntegrationEvent event : events) {
            messages.add(new GenericDomainEventMessage<>(
                    StreamId.INTEGRATION,
                    StreamId.integration(event.integrationId()),
                    messages.size(),
                    event,
                    MetaData.emptyInstance(),
                    "event-" + messages.size(),
                    IntegrationFixture.NOW));
        }
        EventSourcedAggregate<Integration> integration = EventSourcedAggregate.initialize(
                new Integration(), MODEL, SimpleEventBus.builder().build(), NoSnapshotTriggerDefinition.TRIGGER);
        integration.initializeState(DomainEventStream.of(messages));
        return integration.invoke(i -> i.state(events.size() - 1L, now));
    }

    /** The history with what the command adds to it. Afterwards the claims are those of the handlers that there are. */
    public static List<IntegrationEvent> carryOut(List<IntegrationEvent> history, RestoreFormerState command) {
        NamesInMemory names = new NamesInMemory();
        IntegrationState before = state(history, IntegrationFixture.NOW);
        if (!before.deleted()) {
            claim(before, names);
        }
        AggregateTestFixture<Integration> fixture = IntegrationFixture.with(names);
        fixture.givenCurrentTime(IntegrationFixture.NOW)
                .andGiven(history)
                .when(command)
                .expectSuccessfulHandlerExecution();
        List<IntegrationEvent> all = fixture.getEventStore()
                .readEvents(command.streamId())
                .asStream()
                .map(Message::getPayload)
                .map(IntegrationEvent.class::cast)
                .toList();
        IntegrationState after = state(all, IntegrationFixture.NOW);
        assertThat(names.taken(NameKind.INTEGRATION)).containsExactly(IntegrationName.unique(after.name()));
        assertThat(names.taken(NameKind.HANDLER))
                .containsExactlyInAnyOrderElementsOf(
                        after.handlers().stream().map(Handler::name).toList());
        after.handlers().forEach(handler -> assertThat(names.holderOf(NameKind.HANDLER, handler.name()))
                .isEqualTo(handler.id()));
        return all;
    }

    private static void claim(IntegrationState state, NamesInMemory names) {
        names.take(NameKind.INTEGRATION, IntegrationName.unique(state.name()), state.id(), state.id());
        state.handlers().forEach(handler -> names.take(NameKind.HANDLER, handler.name(), state.id(), handler.id()));
    }
}
