package dev.integrationhub.query.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import dev.integrationhub.api.integration.event.IntegrationCreated;
import dev.integrationhub.api.integration.event.IntegrationRenamed;
import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.platform.id.Uuid7;
import dev.integrationhub.query.state.IntegrationLog;
import dev.integrationhub.query.state.LoggedEvent;
import dev.integrationhub.query.test.Events;
import dev.integrationhub.query.test.QuerySideTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuerySideTest
class EventStreamsTest {
    private final Events events;
    private final EventStreams streams;
    private final UUID integration = Uuid7.next();

    @Autowired
    EventStreamsTest(Events events, IntegrationLog log) {
        this.events = events;
        streams = new EventStreams(log, Duration.ofMillis(100));
    }

    @BeforeEach
    void begin() {
        events.append(new IntegrationCreated(integration, "0", null));
        streams.start();
    }

    @AfterEach
    void end() {
        streams.stop();
        Events.await(() -> streams.size() == 0);
    }

    @Test
    void tellsEachEventOnceWhileManyCome() {
        RecordingWatcher watcher = new RecordingWatcher();
        streams.open(integration, "user:a", watcher, () -> true, IntegrationLog.BEGINNING);
        for (int i = 1; i <= 300; i++) {
            events.append(new IntegrationRenamed(integration, Integer.toString(i), Integer.toString(i - 1)));
        }

        Events.await(() -> watcher.told.size() == 301);

        assertThat(watcher.told).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void showsThatItLivesWhileNothingHappens() {
        RecordingWatcher watcher = new RecordingWatcher();
        streams.open(integration, "user:a", watcher, () -> true, 0);

        Events.await(() -> watcher.beats > 3);

        assertThat(watcher.told).isEmpty();
    }

    @Test
    void endsForWhoMayNotWatchAnyMore() {
        AtomicBoolean mayGoOn = new AtomicBoolean(true);
        RecordingWatcher watcher = new RecordingWatcher();
        streams.open(integration, "user:a", watcher, mayGoOn::get, 0);
        Events.await(() -> watcher.beats > 1);

        mayGoOn.set(false);

        Events.await(() -> watcher.ended && streams.size() == 0);
    }

    @Test
    void tellsNothingThatHappensOnceOneMayNotWatchAnyMore() {
        AtomicBoolean mayGoOn = new AtomicBoolean(true);
        RecordingWatcher watcher = new RecordingWatcher();
        streams.open(integration, "user:a", watcher, mayGoOn::get, IntegrationLog.BEGINNING);
        Events.await(() -> watcher.beats > 0);

        mayGoOn.set(false);
        events.append(new IntegrationRenamed(integration, "1", "0"));

        Events.await(() -> watcher.ended);
        assertThat(watcher.told).containsExactly(0L);
    }

    @Test
    void waitsForASlowWatcherWithoutKeepingAnythingForThem() {
        CountDownLatch reads = new CountDownLatch(1);
        RecordingWatcher slow = new RecordingWatcher(reads);
        streams.open(integration, "user:a", slow, () -> true, IntegrationLog.BEGINNING);
        RecordingWatcher quick = new RecordingWatcher();
        streams.open(integration, "user:b", quick, () -> true, IntegrationLog.BEGINNING);
        events.append(new IntegrationRenamed(integration, "1", "0"));

        Events.await(() -> quick.told.size() == 2);
        assertThat(slow.told).isEmpty();
        reads.countDown();

        Events.await(() -> slow.told.size() == 2);
    }

    @Test
    void letsFewWatchAndFewerOfOneCaller() {
        List<EventStream> opened = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            opened.add(streams.open(integration, "user:a", new RecordingWatcher(), () -> true, 0));
        }
        assertThatThrownBy(() -> streams.open(integration, "user:a", new RecordingWatcher(), () -> true, 0))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo(ProblemCode.TOO_MANY_REQUESTS));
        for (int i = 0; i < 90; i++) {
            opened.add(streams.open(integration, "user:" + i, new RecordingWatcher(), () -> true, 0));
        }
        assertThatThrownBy(() -> streams.open(integration, "user:b", new RecordingWatcher(), () -> true, 0))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo(ProblemCode.UNAVAILABLE));

        opened.get(0).end();
        Events.await(() -> streams.size() == 99);
        assertThat(streams.open(integration, "user:a", new RecordingWatcher(), () -> true, 0))
                .isNotNull();
    }

    private static final class RecordingWatcher implements Watcher {
        private final List<Long> told = new CopyOnWriteArrayList<>();
        private final CountDownLatch reads;
        private volatile int beats;
        private volatile boolean ended;

        RecordingWatcher() {
            this(new CountDownLatch(0));
        }

        RecordingWatcher(CountDownLatch reads) {
            this.reads = reads;
        }

        @Override
        public void tell(LoggedEvent event) {
            try {
                reads.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            told.add(event.version());
        }

        @Override
        @SuppressWarnings("NonAtomicVolatileUpdate") // One thread alone tells.
        public void alive() {
            beats++;
        }

        @Override
        public void end() {
            ended = true;
        }
    }
}
