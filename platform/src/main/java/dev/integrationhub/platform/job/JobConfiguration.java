package dev.integrationhub.platform.job;

import java.time.Clock;
import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.Task;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.integrationhub.platform.queue.Queue;
import dev.integrationhub.platform.queue.TableQueue;

/**
 * Lets each process ask for jobs, and do those that it knows: the beans of type {@link Task}. No bean of type {@code Scheduler}: Axon
 * would make deadlines of its own with it.
 */
@Configuration(proxyBeanMethods = false)
public class JobConfiguration {
    /** A job is stored, by a transaction of its own, when the method that asks for it returns. */
    @Bean
    @DependsOn("schemaMigrations")
    SchedulerClient jobs(DataSource dataSource) {
        return client(dataSource);
    }

    @Bean
    @DependsOn("schemaMigrations")
    JobScheduler jobScheduler(
            DataSource dataSource,
            ObjectProvider<Task<?>> tasks,
            @Value("${hub.node-id}") String nodeId,
            MeterRegistry meters) {
        return new JobScheduler(
                dataSource, tasks.orderedStream().toList(), JobTimings.USUAL, nodeId, new JobMetrics(meters));
    }

    @Bean
    Queue jobsDue(JdbcClient jdbc, Clock clock) {
        return new TableQueue(
                jdbc,
                clock,
                "jobs-due",
                "select execution_time from jobs.job where execution_time <= :now and not picked");
    }

    static SchedulerClient client(DataSource dataSource) {
        return SchedulerClient.Builder.create(dataSource)
                .tableName(JobScheduler.TABLE)
                .serializer(new JobData())
                .jdbcCustomization(new PostgreSqlJdbcCustomization(true, false))
                .build();
    }
}
