package dev.integrationhub.server.demo;

import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

import dev.integrationhub.platform.thread.Daemons;

/** Once the hub serves, makes the samples, if there are none, and has webhooks come in. */
class DemoShow implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(DemoShow.class);
    private static final long PAUSE_MS = 1_500;
    private static final String LOOPBACK = "127.0.0.1";
    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "[::]");

    private final Environment environment;
    private final DemoData data;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(Daemons.named("demo"));

    private @Nullable ScheduledFuture<?> trickle;

    DemoShow(Environment environment, DemoData data) {
        this.environment = environment;
        this.data = data;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        DemoClient client = new DemoClient(address());
        LOG.warn(
                "This hub is a demo, with samples and webhooks that it sends itself. Sign in at {} as '{}' with the password"
                        + " '{}', as anybody can who reaches it",
                client.base(),
                DemoSettings.LOGIN.username(),
                DemoSettings.LOGIN.password());
        DemoWebhooks webhooks = new DemoWebhooks(client);
        thread.execute(() -> trying(() -> makeSamples(client)));
        trickle = thread.scheduleWithFixedDelay(
                () -> trying(webhooks::sendNext), PAUSE_MS, PAUSE_MS, TimeUnit.MILLISECONDS);
    }

    private void makeSamples(DemoClient client) {
        if (!data.hasIntegrations()) {
            new DemoSamples(client).make();
        }
    }

    /** What fails now may succeed next time; the hub is none the worse. */
    private static void trying(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.warn("The demo cannot go on now: {}", e.toString());
        }
    }

    private String address() {
        String listens = environment.getProperty("server.address", LOOPBACK);
        return "http://" + (EVERYWHERE.contains(listens) ? LOOPBACK : listens) + ":"
                + environment.getRequiredProperty("local.server.port");
    }

    @Override
    public void destroy() {
        if (trickle != null) {
            trickle.cancel(true);
        }
        thread.shutdownNow();
    }
}
