package dev.integrationhub.server.commandline;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.ApplicationContext;

import dev.integrationhub.platform.rebuild.RebuildProgress;
import dev.integrationhub.platform.rebuild.Rebuilds;
import dev.integrationhub.server.postgres.DatabaseSource;

/** {@code rebuild-read-models}: what {@code POST /actuator/readmodels} does in a process of all roles, without asking a server. */
final class RebuildCommand {

    private static final int PROGRESS_SECONDS = 5;

    private RebuildCommand() {}

    static void run(Invocation invocation) {
        HubSettings settings = HubSettings.read(invocation.options());
        try (DatabaseSource source = settings.openExisting()) {
            CommandContext.use(source.database(), invocation.options(), context -> rebuild(context, invocation));
        }
    }

    private static void rebuild(ApplicationContext context, Invocation invocation) {
        Rebuilds rebuilds = context.getBean(Rebuilds.class);
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        ScheduledFuture<?> telling = timer.scheduleAtFixedRate(
                () -> sayHowFar(rebuilds.progress(), invocation), PROGRESS_SECONDS, PROGRESS_SECONDS, TimeUnit.SECONDS);
        RebuildProgress ended;
        try {
            ended = rebuilds.run();
        } finally {
            telling.cancel(true);
            timer.shutdownNow();
        }
        tell(ended, invocation);
    }

    private static void sayHowFar(RebuildProgress progress, Invocation invocation) {
        parts(progress, RebuildProgress.State.RUNNING)
                .forEach(part ->
                        invocation.say("Rebuilding the " + part.name() + ": " + part.events() + " events so far"));
    }

    private static Stream<RebuildProgress.Part> parts(RebuildProgress progress, RebuildProgress.State state) {
        return progress.parts().stream().filter(part -> part.state() == state);
    }

    private static void tell(RebuildProgress ended, Invocation invocation) {
        parts(ended, RebuildProgress.State.DONE)
                .forEach(part -> invocation.say("Rebuilt the " + part.name() + " from " + part.events() + " events"));
        if (ended.state() != RebuildProgress.State.DONE) {
            throw new IllegalStateException(parts(ended, RebuildProgress.State.FAILED)
                    .map(part -> "the " + part.name() + " are as they were: " + part.problem())
                    .collect(Collectors.joining("; ")));
        }
    }
}
