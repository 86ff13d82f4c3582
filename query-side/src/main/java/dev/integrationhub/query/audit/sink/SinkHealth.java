package dev.integrationhub.query.audit.sink;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down while the sink does not get the trail; no part of readiness, since the hub keeps all there is to send. */
class SinkHealth implements HealthIndicator {
    private final AuditSink sink;
    private final SinkWatch watch;

    SinkHealth(AuditSink sink, SinkWatch watch) {
        this.sink = sink;
        this.watch = watch;
    }

    @Override
    public Health health() {
        SinkState state = watch.state();
        Throwable failure = sink.failure();
        Health.Builder health =
                failure == null && (state == null || state.failures() == 0) ? Health.up() : Health.down();
        if (state != null) {
            health.withDetail("entriesBehind", watch.behind());
            withTime(health, "sentAt", state.sentAt());
            if (state.failures() > 0) {
                health.withDetail("failures", state.failures());
                withTime(health, "failingSince", state.failingSince());
                health.withDetail("error", String.valueOf(state.lastError()));
            }
        }
        if (failure != null) {
            health.withDetail("error", failure.getClass().getName());
        }
        return health.build();
    }

    private static void withTime(Health.Builder health, String name, @Nullable Instant time) {
        if (time != null) {
            health.withDetail(name, time.toString());
        }
    }
}
