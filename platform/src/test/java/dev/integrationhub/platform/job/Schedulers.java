package dev.integrationhub.platform.job;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.Task;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.integrationhub.platform.database.DatabaseAddress;
import dev.integrationhub.platform.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Schedulers on one database that look for jobs more often than usual, and a client that asks for some. */
final class Schedulers implements AutoCloseable {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final JobTimings QUICK =
            new JobTimings(Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofSeconds(5));

    private final DatabaseAddress address = TestDatabase.createMigrated().application();
    private final List<JobScheduler> started = new ArrayList<>();
    private final List<HikariDataSource> pools = new ArrayList<>();
    final JdbcClient jdbc;
    final SchedulerClient client;

    Schedulers() {
        DataSource pool = pool();
        jdbc = JdbcClient.create(pool);
        client = JobConfiguration.client(pool);
    }

    /** A process's connections: once they are closed, it is as good as dead. */
    HikariDataSource pool() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(address.jdbcUrl());
        pool.setUsername(address.username());
        pool.setPassword(address.password());
        pool.setMaximumPoolSize(4);
        pools.add(pool);
        return pool;
    }

    JobScheduler start(Task<?>... tasks) {
        return startOn(pool(), tasks);
    }

    JobScheduler startOn(DataSource pool, Task<?>... tasks) {
        JobScheduler scheduler = new JobScheduler(
                pool, List.of(tasks), QUICK, "node-" + started.size(), new AbstractSchedulerListener() {});
        scheduler.start();
        started.add(scheduler);
        return scheduler;
    }

    long stored() {
        return jdbc.sql("select count(*) from jobs.job").query(Long.class).single();
    }

    static void await(BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(LONGEST_WAIT);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("what was waited for").isBefore(deadline);
            LockSupport.parkNanos(5_000_000);
        }
    }

    @Override
    public void close() {
        started.forEach(JobScheduler::stop);
        pools.forEach(HikariDataSource::close);
    }
}
