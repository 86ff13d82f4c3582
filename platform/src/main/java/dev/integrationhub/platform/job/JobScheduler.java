package dev.integrationhub.platform.job;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.event.SchedulerListener;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

import dev.integrationhub.platform.thread.Daemons;

/**
 * Does the jobs that this process knows, whichever process asked for them; those it does not know stay for the others. A job is done
 * by one process at a time, and again by another one if that dies before the end, so it must bear being done twice.
 *
 * <p>The first to be stopped: a job may need everything else.
 */
final class JobScheduler implements SmartLifecycle {
    static final String TABLE = "jobs.job";

    private static final int THREADS = 8;
    /** No more are taken than there are threads for: those that wait for one would be taken for dead. */
    private static final double MOST_BY_THREADS = 1.0;

    private static final double LEAST_BY_THREADS = 0.5;
    private static final Duration NEVER = Duration.ofDays(36_500);

    private final DataSource database;
    private final List<Task<?>> tasks;
    private final JobTimings timings;
    private final String nodeId;
    private final SchedulerListener listener;
    private volatile @Nullable Scheduler scheduler;

    JobScheduler(
            DataSource database, List<Task<?>> tasks, JobTimings timings, String nodeId, SchedulerListener listener) {
        this.database = database;
        this.tasks = List.copyOf(tasks);
        this.timings = timings;
        this.nodeId = nodeId;
        this.listener = listener;
    }

    @Override
    public void start() {
        if (!tasks.isEmpty()) {
            Scheduler started = make();
            started.start();
            scheduler = started;
        }
    }

    private Scheduler make() {
        return Scheduler.create(
                        database,
                        tasks.stream()
                                .filter(task -> !(task instanceof OnStartup))
                                .toList())
                .startTasks(thatStartByThemselves(tasks))
                .tableName(TABLE)
                .jdbcCustomization(
                        new KnownJobs(tasks.stream().map(Task::getName).toList()))
                .serializer(new JobData())
                .schedulerName(new SchedulerName.Fixed(nodeId))
                .threads(THREADS)
                .executorService(Executors.newFixedThreadPool(THREADS, Daemons.named("job")))
                .dueExecutor(Executors.newSingleThreadExecutor(Daemons.named("job-polling")))
                .housekeeperExecutor(Executors.newScheduledThreadPool(2, Daemons.named("job-heartbeat")))
                .pollUsingLockAndFetch(LEAST_BY_THREADS, MOST_BY_THREADS)
                .pollingInterval(timings.polling())
                .heartbeatInterval(timings.heartbeat())
                .missedHeartbeatsLimit(JobTimings.MISSED_HEARTBEATS)
                .deleteUnresolvedAfter(NEVER)
                .shutdownMaxWait(timings.stop())
                .addSchedulerListener(listener)
                .build();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Task<?> & OnStartup> List<T> thatStartByThemselves(List<Task<?>> tasks) {
        return tasks.stream()
                .filter(OnStartup.class::isInstance)
                .map(task -> (T) task)
                .toList();
    }

    @Override
    public void stop() {
        Scheduler stopped = scheduler;
        scheduler = null;
        if (stopped != null) {
            stopped.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
