package dev.integrationhub.server.commandline;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.springframework.context.ApplicationContext;

import dev.integrationhub.platform.rebuild.Rebuildable;
import dev.integrationhub.query.rebuild.ReadModelRebuild;
import dev.integrationhub.server.postgres.DatabaseSource;

/** {@code rebuild-read-models}: what {@code POST /actuator/readmodels} does, without asking a server. */
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
        ReadModelRebuild rebuild = context.getBean(ReadModelRebuild.class);
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        ScheduledFuture<?> progress = timer.scheduleAtFixedRate(
                () -> invocation.say(rebuild.progress().events() + " events so far"),
                PROGRESS_SECONDS,
                PROGRESS_SECONDS,
                TimeUnit.SECONDS);
        try {
            invocation.say("Rebuilt the read models from " + rebuild.run().events() + " events");
        } finally {
            progress.cancel(true);
            timer.shutdownNow();
        }
        context.getBeanProvider(Rebuildable.class).orderedStream().forEach(other -> {
            other.rebuild();
            invocation.say("Rebuilt the " + other.name());
        });
    }
}
