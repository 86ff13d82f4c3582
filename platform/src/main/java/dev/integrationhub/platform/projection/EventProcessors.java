package dev.integrationhub.platform.projection;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.integrationhub.platform.projection.ProcessorState.Kind;

/** The event processors of this process. One that another process works for runs here too. */
class EventProcessors implements Processors {
    private final EventProcessingConfiguration processing;
    private final Failures failures;
    private final JdbcClient jdbc;

    EventProcessors(EventProcessingConfiguration processing, Failures failures, JdbcClient jdbc) {
        this.processing = processing;
        this.failures = failures;
        this.jdbc = jdbc;
    }

    @Override
    public List<ProcessorState> states() {
        return processing.eventProcessors().entrySet().stream()
                .filter(entry -> entry.getValue() instanceof StreamingEventProcessor)
                .map(entry -> state(entry.getKey(), (StreamingEventProcessor) entry.getValue()))
                .toList();
    }

    private ProcessorState state(String name, StreamingEventProcessor processor) {
        List<EventTrackerStatus> segments =
                List.copyOf(processor.processingStatus().values());
        Optional<EventTrackerStatus> failed =
                segments.stream().filter(EventTrackerStatus::isErrorState).findFirst();
        OptionalLong position = failed.or(() -> segments.stream().findFirst())
                .map(EventTrackerStatus::getCurrentPosition)
                .orElseGet(OptionalLong::empty);
        if (failed.isEmpty()) {
            boolean running = processor.isRunning() && !processor.isError();
            return new ProcessorState(name, running ? Kind.RUNNING : Kind.STOPPED, position, null, null);
        }
        Throwable failure = failed.get().getError();
        boolean passing = Failures.isPassing(failure);
        return new ProcessorState(
                name,
                passing ? Kind.WAITING : Kind.FAILED,
                position,
                failure.getClass().getName(),
                passing ? null : event(name, position.orElse(-1), failure));
    }

    private @Nullable FailedEvent event(String processor, long position, Throwable failure) {
        return failures.of(processor).or(() -> eventAfter(position, failure)).orElse(null);
    }

    /** An event that cannot be read never became a message that could have been remembered. */
    private Optional<FailedEvent> eventAfter(long position, Throwable failure) {
        return jdbc.sql("select event_identifier, payload_type, aggregate_identifier, sequence_number"
                        + " from event_store.domain_event where global_index > ? order by global_index limit 1")
                .param(position)
                .query((row, n) -> new FailedEvent(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        failure.getClass().getName()))
                .optional();
    }
}
