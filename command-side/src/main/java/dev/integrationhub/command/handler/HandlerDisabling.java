package dev.integrationhub.command.handler;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.integration.command.DisableHandler;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.command.write.Writes;
import dev.integrationhub.platform.job.DisableHandlerJob;
import dev.integrationhub.platform.job.GrowingPauses;

/** Disables handlers that other processes found to be of no use, as the hub itself. */
@Component
class HandlerDisabling extends OneTimeTask<DisableHandlerJob> {
    private static final Set<ProblemCode> GONE =
            EnumSet.of(ProblemCode.INTEGRATION_NOT_FOUND, ProblemCode.HANDLER_NOT_FOUND);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final Writes writes;

    HandlerDisabling(Writes writes) {
        super(
                DisableHandlerJob.JOB.getTaskName(),
                DisableHandlerJob.JOB.getDataClass(),
                new GrowingPauses<>(FIRST_PAUSE, LONGEST_PAUSE));
        this.writes = writes;
    }

    @Override
    public void executeOnce(TaskInstance<DisableHandlerJob> instance, ExecutionContext context) {
        DisableHandlerJob job = instance.getData();
        try {
            writes.send(new DisableHandler(job.integrationId(), job.handlerId(), job.reason()));
        } catch (ProblemException e) {
            if (!GONE.contains(e.code())) {
                throw e;
            }
        }
    }
}
