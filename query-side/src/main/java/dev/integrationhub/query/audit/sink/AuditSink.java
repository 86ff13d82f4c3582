package dev.integrationhub.query.audit.sink;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

import dev.integrationhub.platform.thread.RepeatedStep;

/** Sends entries as they come, on a thread of its own: nothing waits for the receiver. */
class AuditSink implements SmartLifecycle {
    private static final Duration IDLE = Duration.ofMillis(250);

    private final RepeatedStep sending;

    AuditSink(SinkStep step) {
        sending = new RepeatedStep(
                AuditSink.class,
                "audit-sink",
                "The audit trail is not sent to the sink now; it is tried again",
                () -> step.run() ? Duration.ZERO : IDLE);
    }

    /** What keeps this process from sending, other than the receiver; null if nothing does. */
    @Nullable
    Throwable failure() {
        return sending.failure();
    }

    @Override
    public void start() {
        sending.start();
    }

    @Override
    public void stop() {
        sending.stop();
    }

    @Override
    public boolean isRunning() {
        return sending.isRunning();
    }
}
