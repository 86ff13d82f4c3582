package dev.integrationhub.platform.projection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Down when an event processor of this process stopped, cannot get past an event, or waits for the database; says which one and
 * where. One that waits goes on by itself. A processor that another process works for is up here.
 */
class ProjectionHealth implements HealthIndicator {
    private final EventProcessingConfiguration processing;
    private final Failures failures;
    private final JdbcClient jdbc;

    ProjectionHealth(EventProcessingConfiguration processing, Failures failures, JdbcClient jdbc) {
        this.processing = processing;
        this.failures = failures;
        this.jdbc = jdbc;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        processing.eventProcessors().forEach((name, processor) -> {
            if (processor instanceof StreamingEventProcessor streaming) {
                report(name, streaming, health);
            }
        });
        return health.build();
    }

    private void report(String name, StreamingEventProcessor processor, Health.Builder health) {
        Map<String, Object> details = new LinkedHashMap<>();
        List<EventTrackerStatus> segments =
                List.copyOf(processor.processingStatus().values());
        Optional<EventTrackerStatus> failed =
                segments.stream().filter(EventTrackerStatus::isErrorState).findFirst();
        boolean running = processor.isRunning() && !processor.isError();
        boolean waiting = failed.map(EventTrackerStatus::getError)
                .filter(Failures::isPassing)
                .isPresent();
        details.put("state", waiting ? "waiting" : failed.isPresent() ? "failed" : running ? "running" : "stopped");
        failed.or(() -> segments.stream().findFirst()).ifPresent(status -> {
            OptionalLong position = status.getCurrentPosition();
            details.put("position", position.isPresent() ? position.getAsLong() : -1);
            if (status.isErrorState()) {
                details.put("error", status.getError().getClass().getName());
                if (!waiting) {
                    failures.of(name)
                            .or(() -> eventAfter(position.orElse(-1), status.getError()))
                            .ifPresent(event -> details.put("event", event));
                }
            }
        });
        if (failed.isPresent() || !running) {
            health.down();
        }
        health.withDetail(name, details);
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
