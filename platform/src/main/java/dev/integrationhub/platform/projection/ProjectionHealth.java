package dev.integrationhub.platform.projection;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Down when an event processor of this process stopped, cannot get past an event, or waits for the database; says which one and
 * where. One that waits goes on by itself. A processor that another process works for is up here.
 */
class ProjectionHealth implements HealthIndicator {
    private final EventProcessors processors;

    ProjectionHealth(EventProcessors processors) {
        this.processors = processors;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        processors.states().forEach(processor -> {
            if (processor.kind() != ProcessorState.Kind.RUNNING) {
                health.down();
            }
            health.withDetail(processor.name(), details(processor));
        });
        return health.build();
    }

    private static Map<String, Object> details(ProcessorState processor) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("state", processor.kind().name().toLowerCase(Locale.ROOT));
        processor.position().ifPresent(position -> details.put("position", position));
        if (processor.error() != null) {
            details.put("error", processor.error());
        }
        if (processor.event() != null) {
            details.put("event", processor.event());
        }
        return details;
    }
}
