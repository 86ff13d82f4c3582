package dev.integrationhub.server.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** One hub and one integ-core that the tests of this package share; each test makes integrations of its own. */
final class RunningHub {
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
