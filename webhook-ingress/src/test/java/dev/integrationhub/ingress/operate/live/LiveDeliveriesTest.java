package dev.integrationhub.ingress.operate.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.ingress.operate.DeliveryFixture;
import dev.integrationhub.ingress.operate.DeliveryFixture.Handler;
import dev.integrationhub.ingress.test.Events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LiveDeliveriesTest {
    private static final DeliveryFixture HUB = new DeliveryFixture();
    private static final StoredChanges EVENTS = new StoredChanges(HUB.jdbc);
    private static final Duration BEAT = Duration.ofMillis(200);

    private final LiveDeliveries live = new LiveDeliveries(EVENTS, new LiveRows(HUB.rows, JsonMapper.shared()), BEAT);
    private final Handler orders = Handler.some();
    private final RecordingWatcher watcher = new RecordingWatcher();
    private final AtomicBoolean allowed = new AtomicBoolean(true);

    @BeforeEach
    void start() {
        live.start();
    }

    @AfterEach
    void stop() {
        live.stop();
        Events.await(() -> live.size() == 0);
    }

    private LiveStream watch(@Nullable Long since) {
        return live.open(orders.integrationId(), "user:one", watcher, allowed::get, since);
    }

    private void awaitBegun() {
        Events.await(() -> !watcher.beats.isEmpty());
    }

    @Test
    void tellsAWatcherOfWhatChanges() {
        watch(null);
        awaitBegun();

        UUID id = HUB.webhook(orders, "a");
        HUB.webhook(Handler.some(), "b");

        Events.await(() -> !watcher.told.isEmpty());
        assertThat(watcher.told).singleElement().satisfies(row -> assertThat(row.json())
                .contains(id.toString()));
    }

    @Test
    void tellsWhoComesBackWhatTheyMissed() {
        watch(null);
        awaitBegun();
        HUB.webhook(orders, "a");
        Events.await(() -> !watcher.told.isEmpty());
        long last = watcher.told.get(0).id();
        live.stop();
        Events.await(() -> live.size() == 0);
        UUID missed = HUB.webhook(orders, "missed");
        HUB.webhook(Handler.some(), "another's");

        live.start();
        watcher.told.clear();
        watch(last);

        Events.await(() -> !watcher.told.isEmpty());
        assertThat(watcher.told).singleElement().satisfies(row -> assertThat(row.json())
                .contains(missed.toString()));
        assertThat(watcher.resets).isEmpty();
    }

    @Test
    void tellsWhoWasAwayForTooLongToBeginAnew() {
        HUB.webhook(orders, "a");
        watch(EVENTS.head() + 1_000_000);

        Events.await(() -> !watcher.resets.isEmpty());
        assertThat(watcher.told).isEmpty();
    }

    @Test
    void showsThatItLives() {
        watch(null);

        Events.await(() -> watcher.beats.size() > 3);
        assertThat(watcher.ended).isFalse();
    }

    @Test
    void endsWhenTheWatcherMayNotWatchAnyMore() {
        watch(null);
        awaitBegun();

        allowed.set(false);

        Events.await(() -> watcher.ended);
        Events.await(() -> live.size() == 0);
    }

    @Test
    void letsGoWhoReadsMoreSlowlyThanThingsHappen() {
        LiveStream stream = watch(null);
        awaitBegun();
        CountDownLatch reading = new CountDownLatch(1);
        watcher.gate = reading;

        for (int i = 0; i < 1100; i++) {
            stream.offer(new LiveRow(i, orders.integrationId(), "{}"));
        }
        reading.countDown();

        Events.await(() -> watcher.ended);
        assertThat(watcher.told).hasSizeLessThan(10);
    }

    @Test
    void letsInSoManyOfOneCallerAndInAll() {
        for (int i = 0; i < 10; i++) {
            watch(null);
        }
        assertThatThrownBy(() -> watch(null))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo(ProblemCode.TOO_MANY_REQUESTS));

        List<LiveStream> others = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            others.add(live.open(orders.integrationId(), "user:" + i, new RecordingWatcher(), () -> true, null));
        }
        assertThatThrownBy(() -> live.open(orders.integrationId(), "user:x", watcher, () -> true, null))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo(ProblemCode.UNAVAILABLE));

        others.get(0).end();
        Events.await(() -> live.size() == 99);
        watchAsAnother();
    }

    private void watchAsAnother() {
        live.open(orders.integrationId(), "user:x", new RecordingWatcher(), () -> true, null);
    }
}
