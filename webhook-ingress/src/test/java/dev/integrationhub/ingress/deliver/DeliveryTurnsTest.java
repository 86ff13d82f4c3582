package dev.integrationhub.ingress.deliver;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import dev.integrationhub.ingress.deliver.DeliveryTurns.Place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DeliveryTurnsTest {
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    private final Queue<Runnable> started = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final DeliveryTurns turns = new DeliveryTurns(2, 3, 0, started::add);

    private void take(UUID integration, String name) {
        turns.take(place(integration), 1, () -> done.add(name));
    }

    /** Of the one handler that the integration has. */
    private static Place place(UUID integration) {
        return new Place(integration, integration, 10);
    }

    private void finishOne() {
        started.remove().run();
    }

    @Test
    void startsAtOnceWhatThereIsRoomFor() {
        take(ONE, "a");
        take(ONE, "b");

        assertThat(started).hasSize(2);
    }

    @Test
    void leavesRoomForOthersWhereOneHasMuch() {
        for (int i = 0; i < 10; i++) {
            take(ONE, "one");
        }
        take(OTHER, "other");

        assertThat(started).hasSize(3);
        finishOne();
        finishOne();
        finishOne();
        assertThat(done).containsExactly("one", "one", "other");
    }

    @Test
    void givesTurnsRoundWhereAllHaveMuch() {
        DeliveryTurns narrow = new DeliveryTurns(1, 1, 0, started::add);
        for (int i = 0; i < 3; i++) {
            narrow.take(place(ONE), 1, () -> done.add("one"));
            narrow.take(place(OTHER), 1, () -> done.add("other"));
        }

        while (!started.isEmpty()) {
            finishOne();
        }

        assertThat(done).containsExactly("one", "other", "one", "other", "one", "other");
    }

    @Test
    void goesOnAfterATaskThatFails() {
        DeliveryTurns narrow = new DeliveryTurns(1, 1, 0, started::add);
        narrow.take(place(ONE), 1, () -> {
            throw new IllegalStateException("broken");
        });
        narrow.take(place(ONE), 1, () -> done.add("next"));

        assertThatThrownBy(this::finishOne).hasMessage("broken");
        finishOne();

        assertThat(done).containsExactly("next");
    }

    @Test
    void givesTheHandlersOfAnIntegrationTurnsToo() {
        DeliveryTurns narrow = new DeliveryTurns(1, 1, 0, started::add);
        for (int i = 0; i < 3; i++) {
            narrow.take(new Place(ONE, ONE, 10), 1, () -> done.add("one"));
        }
        for (int i = 0; i < 3; i++) {
            narrow.take(new Place(ONE, OTHER, 10), 1, () -> done.add("other"));
        }

        while (!started.isEmpty()) {
            finishOne();
        }

        assertThat(done).containsExactly("one", "one", "other", "one", "other", "other");
    }

    @Test
    void runsNoMoreOfAHandlerThanMay() {
        DeliveryTurns wide = new DeliveryTurns(10, 10, 0, started::add);
        for (int i = 0; i < 5; i++) {
            wide.take(new Place(ONE, ONE, 2), 1, () -> done.add("one"));
            wide.take(new Place(ONE, OTHER, 4), 1, () -> done.add("other"));
        }

        assertThat(started).hasSize(6);
        finishOne();
        assertThat(started).hasSize(6);
    }

    @Test
    void letsAHandlerBeginThatHasFewUnderWayWhereOthersHaveTakenAllPlaces() {
        DeliveryTurns full = new DeliveryTurns(16, 16, 3, started::add);
        for (int i = 0; i < 20; i++) {
            full.take(new Place(ONE, ONE, 100), 1, () -> done.add("slow"));
        }
        assertThat(started).hasSize(16);

        full.take(new Place(ONE, new UUID(0, 3), 1), 1, () -> done.add("of the same integration"));
        full.take(new Place(ONE, new UUID(0, 3), 1), 1, () -> done.add("later"));
        for (int i = 0; i < 4; i++) {
            full.take(place(OTHER), 1, () -> done.add("of another one"));
        }

        assertThat(started).hasSize(19);
        List<Runnable> begun = List.copyOf(started);
        started.clear();
        begun.subList(16, 19).forEach(Runnable::run);
        assertThat(done).containsExactly("of the same integration", "of another one", "of another one");
        assertThat(started).hasSize(3);
    }

    @Test
    void saysWhenThereIsNoRoomForMore() {
        DeliveryTurns narrow = new DeliveryTurns(1, 1, 0, started::add);
        for (int i = 0; i < 201; i++) {
            assertThat(narrow.hasRoom(ONE, 1)).isTrue();
            narrow.take(place(ONE), 1, () -> {});
        }
        narrow.take(place(OTHER), 200 * 1024 * 1024, () -> {});

        assertThat(narrow.room(ONE)).isZero();
        assertThat(narrow.hasRoom(ONE, 1)).isFalse();
        assertThat(narrow.hasRoom(OTHER, 100 * 1024 * 1024)).isFalse();
        assertThat(narrow.hasRoom(OTHER, 1)).isTrue();
    }

    @Test
    void waitsForWhatRuns() throws InterruptedException {
        try (var threads = new Threads()) {
            AtomicInteger ended = new AtomicInteger();
            DeliveryTurns real = new DeliveryTurns(2, 2, 0, threads.executor);
            for (int i = 0; i < 20; i++) {
                real.take(place(new UUID(0, i % 3)), 1, ended::incrementAndGet);
            }

            real.finish(Duration.ofSeconds(20));

            assertThat(ended).hasValue(20);
        }
    }

    @Test
    void beginsNothingWhenItsTimeIsOver() throws InterruptedException {
        DeliveryTurns narrow = new DeliveryTurns(1, 1, 0, started::add);
        narrow.take(place(ONE), 1, () -> done.add("runs"));
        narrow.take(place(ONE), 1, () -> done.add("waits"));

        narrow.finish(Duration.ofMillis(20));
        finishOne();

        assertThat(started).isEmpty();
        assertThat(done).containsExactly("runs");
    }

    private static final class Threads implements AutoCloseable {
        private final java.util.concurrent.ExecutorService executor = Executors.newFixedThreadPool(4);

        @Override
        public void close() {
            executor.shutdownNow();
        }
    }
}
