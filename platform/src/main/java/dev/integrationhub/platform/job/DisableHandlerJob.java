package dev.integrationhub.platform.job;

import java.time.Instant;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;

/**
 * Has a handler disabled by a process that decides, for one that may not be one. Nothing happens if the handler is disabled or gone by
 * then.
 *
 * @param reason as in the command
 */
public record DisableHandlerJob(UUID integrationId, UUID handlerId, String reason) {
    public static final TaskDescriptor<DisableHandlerJob> JOB =
            TaskDescriptor.of("disable-handler", DisableHandlerJob.class);

    /** Returns when it is stored that this has to be done. Asking again while it is not done yet changes nothing. */
    public void askFor(SchedulerClient jobs) {
        jobs.scheduleIfNotExists(JOB.instance(handlerId.toString()).data(this).build(), Instant.now());
    }
}
