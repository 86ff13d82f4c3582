package dev.integrationhub.ingress.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.ingress.test.Events;

import static dev.integrationhub.ingress.store.StoreFixture.webhook;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What can happen to the database while webhooks come in. */
class DatabaseTroubleTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final Duration AT_ONCE = Duration.ofMillis(200);

    @Test
    void losesNothingItAnsweredWhenTheDatabaseIsKilled(@TempDir Path temporary) throws Exception {
        try (OwnCluster cluster = new OwnCluster(temporary.resolve("cluster"));
                StoreFixture hub = new StoreFixture(cluster.database(), TIMEOUT)) {
            Senders senders = new Senders(hub.store);
            senders.awaitMore(100);
            for (int death = 0; death < 3; death++) {
                cluster.kill();
                cluster.startAgain();
                senders.awaitMore(100);
            }
            senders.stop();

            assertThat(senders.surprises).isEmpty();
            assertThat(senders.refused).hasPositiveValue();
            assertEachIsThereOnce(hub, senders);
        }
    }

    @Test
    void answersInTimeWhileTheDatabaseStandsStill(@TempDir Path temporary) throws Exception {
        try (OwnCluster cluster = new OwnCluster(temporary.resolve("cluster"));
                StoreFixture hub = new StoreFixture(cluster.database(), TIMEOUT)) {
            UUID handlerId = UUID.randomUUID();
            hub.append(webhook(handlerId, "before", "a"));
            List<ProcessHandle> frozen = cluster.freeze();
            try {
                assertThat(refusal(() -> hub.append(webhook(handlerId, "meanwhile", "a"))))
                        .isLessThan(TIMEOUT.multipliedBy(2));
                Events.await(() -> refusal(() -> hub.append(webhook(handlerId, "later", "a")))
                                .compareTo(AT_ONCE)
                        < 0);
                Duration hundred = Duration.ZERO;
                for (int i = 0; i < 100; i++) {
                    hundred = hundred.plus(refusal(() -> hub.append(webhook(handlerId, "later", "a"))));
                }
                assertThat(hundred).isLessThan(AT_ONCE.multipliedBy(100));
            } finally {
                OwnCluster.thaw(frozen);
            }

            Events.await(() -> accepts(hub, handlerId, "meanwhile"));
            Events.await(() -> accepts(hub, handlerId, "later"));
            assertThat(hub.count("ingress.webhook_payload")).isEqualTo(3);
            assertThat(hub.count("ingress.provider_claim")).isEqualTo(3);
        }
    }

    @Test
    void refusesWhileTheDiskIsFull(@TempDir Path mountPoint) throws Exception {
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=128m,mode=0777", "tmpfs", mountPoint.toString()), "mount");
        try (OwnCluster cluster = new OwnCluster(mountPoint.resolve("cluster"));
                StoreFixture hub = new StoreFixture(cluster.database(), TIMEOUT)) {
            UUID handlerId = UUID.randomUUID();
            hub.append(webhook(handlerId, "before", "a"));
            Path ballast = mountPoint.resolve("ballast");
            fill(ballast);

            int accepted = 0;
            while (accepts(hub, handlerId, "large " + accepted)) {
                assertThat(++accepted).isLessThan(500);
            }
            assertThat(refusal(() -> hub.append(large(handlerId, "meanwhile")))).isLessThan(TIMEOUT.multipliedBy(2));

            Files.delete(ballast);
            if (!cluster.isRunning()) {
                cluster.startAgain();
            }
            Events.await(() -> accepts(hub, handlerId, "meanwhile"));
            assertThat(hub.append(large(handlerId, "before")).duplicate()).isTrue();
        } finally {
            run("umount", "-l", mountPoint.toString());
        }
    }

    private static boolean accepts(StoreFixture hub, UUID handlerId, String id) {
        try {
            hub.append(large(handlerId, id));
            return true;
        } catch (ProblemException e) {
            assertThat(e.code()).isEqualTo(ProblemCode.UNAVAILABLE);
            return false;
        }
    }

    private static AcceptedWebhook large(UUID handlerId, String id) {
        byte[] body = new byte[200_000];
        new Random(1).nextBytes(body);
        return webhook(handlerId, id, "/", body);
    }

    private static void fill(Path ballast) throws IOException {
        byte[] block = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            assertThat(Files.size(ballast)).isPositive();
        }
    }

    /** How long the refusal took. */
    private static Duration refusal(Supplier<Receipt> append) {
        long begin = System.nanoTime();
        ProblemException refusal = catchThrowableOfType(ProblemException.class, append::get);
        assertThat(refusal.code()).isEqualTo(ProblemCode.UNAVAILABLE);
        assertThat(refusal.retryAfter()).isPositive();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static void assertEachIsThereOnce(StoreFixture hub, Senders senders) {
        senders.accepted.forEach((id, receipt) -> {
            assertThat(hub.payloads
                            .find(receipt.deliveryId())
                            .orElseThrow(() -> new AssertionError(id + " is lost"))
                            .body())
                    .isEqualTo(("body of " + id).getBytes(UTF_8));
            assertThat(hub.statuses.received(receipt.deliveryId()).orElseThrow().providerId())
                    .isEqualTo(id);
        });
        assertThat(senders.accepted.values()).extracting(Receipt::deliveryId).doesNotHaveDuplicates();
        long stored = hub.count("ingress.webhook_payload where handler_id = ?", senders.handlerId);
        assertThat(stored)
                .as("each id once")
                .isEqualTo(hub.count("ingress.provider_claim where handler_id = ?", senders.handlerId));
        assertThat(stored).isEqualTo(hub.count("event_store.domain_event where type = 'delivery'"));
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
