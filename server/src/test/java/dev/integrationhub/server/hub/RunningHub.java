package dev.integrationhub.server.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** One hub and one integ-core that the tests of this package share; each test makes integrations of its own. */
final class RunningHub {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private static @Nullable Hub hub;
    private static @Nullable IntegCore integCore;

    private RunningHub() {}

    static synchronized Hub hub() {
        if (hub == null) {
            try {
                hub = Hub.start(
                        Files.createTempDirectory("hub-test"),
                        Map.of(
                                "hub.integ-core.base-url",
                                integCore().baseUrl(),
                                "hub.webhook.base-url",
                                "https://hub.example/",
                                "hub.trusted-proxies",
                                "127.0.0.0/8",
                                // All tests come from one address.
                                "hub.login.max-failures-per-address",
                                1000));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return hub;
    }

    static synchronized IntegCore integCore() {
        if (integCore == null) {
            integCore = new IntegCore();
        }
        return integCore;
    }

    /** Waits until something has come true. */
    static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("what was waited for").isLessThan(deadline);
            LockSupport.parkNanos(10_000_000);
        }
    }

    /** A name nobody else in this run has. */
    static String unique(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 13);
    }

    /** A new integration's id. */
    static String integration() {
        return integration(unique("integration"));
    }

    static String integration(String name) {
        return hub().post("/integrations", "{\"name\":\"" + name + "\"}")
                .expect(201)
                .id();
    }
}
