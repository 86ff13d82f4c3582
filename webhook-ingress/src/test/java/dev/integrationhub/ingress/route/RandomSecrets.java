package dev.integrationhub.ingress.route;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.integration.event.IntegrationEvent;
import dev.integrationhub.ingress.secret.SealedSecret;
import dev.integrationhub.ingress.secret.SealedVersion;
import dev.integrationhub.ingress.test.Integration;
import dev.integrationhub.platform.id.Uuid7;

/** What happens to the secrets of one integration, and what there is of them then. */
final class RandomSecrets {
    private static final int KEYS = 2;

    private static final class One {
        final UUID id = Uuid7.next();
        final String key;
        final List<SealedVersion> versions = new ArrayList<>();
        long last;
        boolean removed;

        @Nullable
        Instant expiresAt;

        One(String key) {
            this.key = key;
        }
    }

    private final Integration integration;
    private final Random random;
    private final Consumer<IntegrationEvent> happen;
    private final Map<UUID, One> all = new LinkedHashMap<>();

    RandomSecrets(Integration integration, Random random, Consumer<IntegrationEvent> happen) {
        this.integration = integration;
        this.random = random;
        this.happen = happen;
    }

    /** By key, those that are not removed. */
    Map<String, SealedSecret> present() {
        Map<String, SealedSecret> present = new HashMap<>();
        all.values().stream()
                .filter(one -> !one.removed)
                .forEach(one ->
                        present.put(one.key, new SealedSecret(one.id, one.expiresAt, List.copyOf(one.versions))));
        return present;
    }

    void step() {
        String key = "KEY_" + random.nextInt(KEYS);
        List<One> known = List.copyOf(all.values());
        if (known.isEmpty() || (random.nextInt(4) == 0 && !present().containsKey(key))) {
            add(key);
        } else {
            change(known.get(random.nextInt(known.size())));
        }
    }

    private void add(String key) {
        One one = new One(key);
        one.expiresAt = random.nextBoolean() ? null : Instant.ofEpochSecond(random.nextInt(1_000_000));
        one.last = 1;
        one.versions.add(new SealedVersion(1, "sealed-1", null));
        all.put(one.id, one);
        happen.accept(integration.secret(one.id, key, "sealed-1", one.expiresAt));
    }

    private void change(One one) {
        int action = random.nextInt(5);
        if (one.removed && action == 0) {
            all.remove(one.id);
            happen.accept(integration.secretPurged(one.id));
        } else if (one.removed && !present().containsKey(one.key)) {
            one.removed = false;
            happen.accept(integration.secretRestored(one.id));
        } else if (!one.removed && action == 1) {
            one.removed = true;
            happen.accept(integration.secretRemoved(one.id));
        } else if (!one.removed && action == 2 && one.versions.size() > 1) {
            SealedVersion former = one.versions.remove(1 + random.nextInt(one.versions.size() - 1));
            happen.accept(integration.destroyed(one.id, former.number()));
        } else if (!one.removed) {
            rotate(one);
        }
    }

    private void rotate(One one) {
        Instant overlapEndsAt = Instant.ofEpochSecond(1_000_000L + random.nextInt(1_000_000));
        SealedVersion former = one.versions.get(0);
        one.versions.set(0, new SealedVersion(former.number(), former.sealedValue(), overlapEndsAt));
        one.expiresAt = null;
        one.last++;
        one.versions.add(0, new SealedVersion(one.last, "sealed-" + one.last, null));
        happen.accept(integration.rotated(one.id, one.last, "sealed-" + one.last, overlapEndsAt));
    }
}
