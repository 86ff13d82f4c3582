package dev.integrationhub.server.system;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.integrationhub.api.system.resource.FailedEventResource;
import dev.integrationhub.api.system.resource.PartResource;
import dev.integrationhub.api.system.resource.ProcessorResource;
import dev.integrationhub.api.system.resource.QueueResource;
import dev.integrationhub.api.system.resource.RuntimeResource;
import dev.integrationhub.api.system.resource.SystemResource;
import dev.integrationhub.platform.projection.Backlog;
import dev.integrationhub.platform.projection.FailedEvent;
import dev.integrationhub.platform.projection.ProcessorState;
import dev.integrationhub.platform.projection.Processors;
import dev.integrationhub.platform.queue.Queue;
import dev.integrationhub.platform.queue.QueueDepth;
import dev.integrationhub.platform.rebuild.Rebuilds;

/** Gathers how this process is. */
class SystemState {
    private final String process;
    private final Instant startedAt;
    private final Sides sides;
    private final DatabaseState database;
    private final HealthEndpoint health;
    private final List<Processors> processors;
    private final List<Queue> queues;
    private final Rebuilds rebuilds;
    private final JdbcClient jdbc;

    SystemState(
            @Value("${hub.node-id}") String process,
            ApplicationContext application,
            Sides sides,
            DatabaseState database,
            HealthEndpoint health,
            ObjectProvider<Processors> processors,
            ObjectProvider<Queue> queues,
            Rebuilds rebuilds,
            JdbcClient jdbc) {
        this.process = process;
        this.startedAt = Instant.ofEpochMilli(application.getStartupDate());
        this.sides = sides;
        this.database = database;
        this.health = health;
        this.processors = processors.orderedStream().toList();
        this.queues =
                queues.orderedStream().sorted(Comparator.comparing(Queue::name)).toList();
        this.rebuilds = rebuilds;
        this.jdbc = jdbc;
    }

    SystemResource now() {
        HealthDescriptor all = health.health();
        return new SystemResource(
                process,
                sides.names(),
                all.getStatus().getCode(),
                startedAt,
                runtime(),
                database.now(),
                parts(all),
                processors.stream()
                        .flatMap(some -> some.states().stream())
                        .map(this::resource)
                        .sorted(Comparator.comparing(ProcessorResource::name))
                        .toList(),
                queues.stream().map(SystemState::resource).toList(),
                RebuildView.of(rebuilds.progress()));
    }

    private static RuntimeResource runtime() {
        Runtime runtime = Runtime.getRuntime();
        return new RuntimeResource(
                Runtime.version().toString(),
                runtime.availableProcessors(),
                runtime.totalMemory() - runtime.freeMemory(),
                runtime.maxMemory());
    }

    private static List<PartResource> parts(HealthDescriptor all) {
        Map<String, HealthDescriptor> components =
                all instanceof CompositeHealthDescriptor composite ? composite.getComponents() : null;
        return (components == null ? Map.<String, HealthDescriptor>of() : components)
                .entrySet().stream()
                        .map(part -> new PartResource(
                                part.getKey(), part.getValue().getStatus().getCode()))
                        .toList();
    }

    private ProcessorResource resource(ProcessorState processor) {
        Backlog backlog = Backlog.of(jdbc, processor.name());
        return new ProcessorResource(
                processor.name(),
                processor.kind().name().toLowerCase(Locale.ROOT),
                backlog.position(),
                backlog.events(),
                backlog.isMore(),
                backlog.since(),
                processor.error(),
                resource(processor.event()));
    }

    private static @Nullable FailedEventResource resource(@Nullable FailedEvent event) {
        return event == null
                ? null
                : new FailedEventResource(event.id(), event.type(), event.stream(), event.sequence());
    }

    private static QueueResource resource(Queue queue) {
        QueueDepth depth = queue.depth();
        return new QueueResource(queue.name(), depth.waiting(), depth.isMore(), depth.firstAt());
    }
}
