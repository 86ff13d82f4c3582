package dev.integrationhub.ingress.store;

import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;

import static dev.integrationhub.ingress.store.StoreFixture.webhook;

/** Many senders at once, each of which sends a webhook with an id again and again until it is accepted. */
final class Senders {
    private static final int SENDERS = 16;

    final UUID handlerId = UUID.randomUUID();
    /** What they were answered, by the id they sent. */
    final Map<String, Receipt> accepted = new ConcurrentHashMap<>();

    final AtomicInteger refused = new AtomicInteger();
    /** What should not have been answered. */
    final Queue<Throwable> surprises = new ConcurrentLinkedQueue<>();

    private final AtomicInteger next = new AtomicInteger();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final CountDownLatch running = new CountDownLatch(SENDERS);

    Senders(WebhookStore store) {
        for (int i = 0; i < SENDERS; i++) {
            Thread sender = new Thread(() -> run(store), "sender");
            sender.setDaemon(true);
            sender.start();
        }
    }

    private void run(WebhookStore store) {
        try {
            while (!stopped.get()) {
                send(store, "id-" + next.incrementAndGet());
            }
        } catch (RuntimeException e) {
            surprises.add(e);
        } finally {
            running.countDown();
        }
    }

    private void send(WebhookStore store, String id) {
        while (!stopped.get()) {
            try {
                accepted.put(id, store.append(webhook(handlerId, id, "body of " + id), StoreFixture.ANYBODY));
                return;
            } catch (ProblemException e) {
                if (e.code() != ProblemCode.UNAVAILABLE || e.retryAfter() == null) {
                    throw e;
                }
                refused.incrementAndGet();
                pause();
            }
        }
    }

    /** Waits until so many more were accepted. */
    void awaitMore(int count) {
        int goal = accepted.size() + count;
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (accepted.size() < goal) {
            if (System.nanoTime() > deadline || !surprises.isEmpty()) {
                throw new AssertionError("Only " + accepted.size() + " of " + goal + ", " + surprises);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void stop() throws InterruptedException {
        stopped.set(true);
        if (!running.await(30, TimeUnit.SECONDS)) {
            throw new AssertionError("A sender hangs");
        }
    }
}
