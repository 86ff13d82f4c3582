package dev.integrationhub.platform.job;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;

/**
 * Has a job that failed done again until it succeeds, each time after twice the pause.
 *
 * @param <T> what the job is done with
 */
public final class GrowingPauses<T> implements FailureHandler<T> {
    private final Duration first;
    private final Duration longest;

    public GrowingPauses(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
    }

    @Override
    public void onFailure(ExecutionComplete failed, ExecutionOperations<T> operations) {
        Duration pause = after(failed.getExecution().consecutiveFailures);
        operations.reschedule(failed, failed.getTimeDone().plus(pause));
    }

    /**
     * The pause after a failure.
     *
     * @param failures how many there were in a row before the last one
     */
    public Duration after(int failures) {
        double millis = first.toMillis() * Math.pow(2, failures);
        return millis < longest.toMillis() ? Duration.ofMillis((long) millis) : longest;
    }
}
