package dev.integrationhub.platform.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.VoidExecutionHandler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JobSchedulerTest {
    private static final TaskDescriptor<Errand> ERRAND = TaskDescriptor.of("errand", Errand.class);

    private final Schedulers schedulers = new Schedulers();
    private final Queue<Errand> done = new ConcurrentLinkedQueue<>();

    record Errand(UUID subject, @Nullable String note) {}

    @AfterEach
    void stop() {
        schedulers.close();
    }

    @Test
    void doesWhatItWasAskedForOnceAndForgetsIt() {
        Errand errand = new Errand(UUID.randomUUID(), "a \u00fc");
        schedulers.start(errand(this::remember));

        ask("one", errand, Instant.now());

        Schedulers.await(() -> schedulers.stored() == 0);
        assertThat(done).containsExactly(errand);
    }

    @Test
    void keepsTheDataAsJson() {
        Errand errand = new Errand(UUID.randomUUID(), null);

        ask("one", errand, Instant.now());

        assertThat(schedulers
                        .jdbc
                        .sql("select convert_from(task_data, 'UTF8') from jobs.job")
                        .query(String.class)
                        .single())
                .isEqualTo("{\"subject\":\"" + errand.subject() + "\",\"note\":null}");
    }

    @Test
    void doesAfterARestartWhatItWasAskedForBefore() {
        schedulers.start(errand(this::remember)).stop();
        ask("one", new Errand(UUID.randomUUID(), null), Instant.now());

        schedulers.start(errand(this::remember));

        Schedulers.await(() -> done.size() == 1);
    }

    @Test
    void canBeStartedAgain() {
        JobScheduler scheduler = schedulers.start(errand(this::remember));
        scheduler.stop();
        ask("one", new Errand(UUID.randomUUID(), null), Instant.now());

        scheduler.start();

        Schedulers.await(() -> done.size() == 1);
    }

    @Test
    void sharesTheJobsWithOtherProcessesSoThatEachIsDoneOnce() {
        int jobs = 200;
        Map<String, AtomicInteger> times = new ConcurrentHashMap<>();
        VoidExecutionHandler<Errand> count =
                (instance, context) -> times.computeIfAbsent(instance.getId(), id -> new AtomicInteger())
                        .incrementAndGet();
        IntStream.range(0, jobs).forEach(i -> ask("job-" + i, new Errand(UUID.randomUUID(), null), Instant.now()));

        schedulers.start(errand(count));
        schedulers.start(errand(count));

        Schedulers.await(() -> schedulers.stored() == 0);
        assertThat(times).hasSize(jobs).allSatisfy((id, n) -> assertThat(n).hasValue(1));
    }

    @Test
    void triesAFailedJobAgainAfterGrowingPauses() {
        Queue<Instant> attempts = new ConcurrentLinkedQueue<>();
        schedulers.start(errand((instance, context) -> {
            attempts.add(Instant.now());
            if (attempts.size() < 4) {
                throw new IllegalStateException("Not yet");
            }
        }));

        ask("one", new Errand(UUID.randomUUID(), null), Instant.now());

        Schedulers.await(() -> schedulers.stored() == 0);
        Instant[] at = attempts.toArray(Instant[]::new);
        assertThat(at).hasSize(4);
        assertThat(Duration.between(at[0], at[1])).isGreaterThanOrEqualTo(Duration.ofMillis(100));
        assertThat(Duration.between(at[1], at[2])).isGreaterThanOrEqualTo(Duration.ofMillis(200));
        assertThat(Duration.between(at[2], at[3])).isGreaterThanOrEqualTo(Duration.ofMillis(400));
    }

    @Test
    void takesOverWhatADeadProcessHadInHand() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        HikariDataSource dying = schedulers.pool();
        schedulers.startOn(dying, errand((instance, context) -> {
            begun.countDown();
            await(never);
        }));
        ask("one", new Errand(UUID.randomUUID(), null), Instant.now());
        await(begun);

        schedulers.start(errand(this::remember));
        dying.close();

        Schedulers.await(() -> done.size() == 1);
        Schedulers.await(() -> schedulers.stored() == 0);
        never.countDown();
    }

    @Test
    void doesNotTakeOverWhatALivingProcessHasInHandForLong() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        VoidExecutionHandler<Errand> slow = (instance, context) -> {
            remember(instance, context);
            begun.countDown();
            await(end);
        };
        schedulers.start(errand(slow));
        schedulers.start(errand(slow));
        ask("one", new Errand(UUID.randomUUID(), null), Instant.now());
        await(begun);

        // Several times as long as it takes to find one dead.
        Thread.sleep(3_000);

        assertThat(done).hasSize(1);
        end.countDown();
        Schedulers.await(() -> schedulers.stored() == 0);
    }

    @Test
    void leavesAJobThatItDoesNotKnowToWhoeverKnowsIt() throws InterruptedException {
        Task<Void> other = Tasks.oneTime("other").execute((instance, context) -> {});
        schedulers.start(other);
        ask("one", new Errand(UUID.randomUUID(), null), Instant.now().minus(Duration.ofDays(400)));
        Thread.sleep(1_000);
        assertThat(schedulers
                        .jdbc
                        .sql("select version from jobs.job where not picked")
                        .query(Long.class)
                        .single())
                .as("it was never touched")
                .isEqualTo(1);

        schedulers.start(errand(this::remember));

        Schedulers.await(() -> done.size() == 1);
    }

    @Test
    void beginsByItselfWhatIsToBeDoneEverySoOften() {
        AtomicInteger rounds = new AtomicInteger();
        Task<Void> round = Tasks.recurring("round", FixedDelay.ofMillis(50))
                .execute((instance, context) -> rounds.incrementAndGet());
        schedulers.start(round);
        schedulers.start(round);

        Schedulers.await(() -> rounds.get() > 3);
        assertThat(schedulers.stored()).isEqualTo(1);
    }

    @Test
    void letsAJobEndBeforeItStops() {
        CountDownLatch begun = new CountDownLatch(1);
        JobScheduler scheduler = schedulers.start(errand((instance, context) -> {
            begun.countDown();
            LockSupport.parkNanos(500_000_000);
            remember(instance, context);
        }));
        ask("one", new Errand(UUID.randomUUID(), null), Instant.now());
        await(begun);

        scheduler.stop();

        assertThat(done).hasSize(1);
        assertThat(schedulers.stored()).isZero();
    }

    @Test
    void startsWithoutAnyJob() {
        JobScheduler scheduler = schedulers.start();

        assertThat(scheduler.isRunning()).isFalse();
    }

    private static Task<Errand> errand(VoidExecutionHandler<Errand> how) {
        return Tasks.oneTime(ERRAND)
                .onFailure(new GrowingPauses<>(Duration.ofMillis(100), Duration.ofSeconds(5)))
                .execute(how);
    }

    private void remember(TaskInstance<Errand> instance, ExecutionContext context) {
        done.add(instance.getData());
    }

    private void ask(String id, Errand errand, Instant when) {
        assertThat(schedulers.client.scheduleIfNotExists(
                        ERRAND.instance(id).data(errand).build(), when))
                .isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
