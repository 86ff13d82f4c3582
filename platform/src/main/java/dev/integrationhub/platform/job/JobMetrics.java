package dev.integrationhub.platform.job;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** Counts the jobs that this process did, and how long they took. */
final class JobMetrics extends AbstractSchedulerListener {
    private final MeterRegistry meters;

    JobMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void onExecutionComplete(ExecutionComplete ended) {
        Timer.builder("hub.jobs")
                .description("Jobs that ended")
                .tag("job", ended.getExecution().taskInstance.getTaskName())
                .tag("outcome", ended.getResult() == ExecutionComplete.Result.OK ? "succeeded" : "failed")
                .register(meters)
                .record(ended.getDuration());
    }
}
