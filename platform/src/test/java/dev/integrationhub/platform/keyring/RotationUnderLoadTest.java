package dev.integrationhub.platform.keyring;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

import dev.integrationhub.platform.keyring.KeyringFixture.Node;

import static org.assertj.core.api.Assertions.assertThat;

/** While master keys come and go, everybody seals and opens as if nothing happened. */
class RotationUnderLoadTest {
    private static final int ROTATIONS = 3;
    private static final int SEALED_BETWEEN = 30;

    private final Map<SealedFor, String> sealed = new ConcurrentHashMap<>();

    @Test
    void failsNobody(@TempDir Path dataDir) {
        KeyringFixture hub = KeyringFixture.create();
        List<Node> nodes =
                IntStream.range(0, 3).mapToObj(n -> hub.node(dataDir, null)).toList();
        AtomicBoolean working = new AtomicBoolean(true);
        ExecutorService threads = Executors.newFixedThreadPool(nodes.size());
        List<CompletableFuture<Void>> workers = nodes.stream()
                .map(node -> CompletableFuture.runAsync(() -> work(node.keyring(), working), threads))
                .toList();

        for (int i = 0; i < ROTATIONS; i++) {
            Node node = nodes.get(i);
            awaitMore(workers);
            new TransactionTemplate(hub.transactions())
                    .executeWithoutResult(
                            status -> assertThat(node.rotation().rotate()).isPresent());
            awaitMore(workers);
            node.rotation().rewrap(() -> true);
            awaitMore(workers);
            new TransactionTemplate(hub.transactions())
                    .executeWithoutResult(
                            status -> assertThat(node.rotation().dropFormer()).hasSize(1));
        }
        working.set(false);
        workers.forEach(CompletableFuture::join);
        threads.shutdown();

        Keyring restarted = hub.start(dataDir);
        assertThat(sealed)
                .allSatisfy((where, envelope) ->
                        assertThat(restarted.open(where, envelope).reveal()).isEqualTo(where.toString()));
    }

    private void work(Keyring keyring, AtomicBoolean working) {
        while (working.get()) {
            SealedFor where = new SealedFor(Purpose.SECRET, UUID.randomUUID(), UUID.randomUUID(), 1);
            sealed.put(where, keyring.seal(where, ClearText.of(where.toString())));
            sealed.entrySet().stream().limit(5).forEach(entry -> assertThat(
                            keyring.open(entry.getKey(), entry.getValue()).reveal())
                    .isEqualTo(entry.getKey().toString()));
        }
    }

    private void awaitMore(List<CompletableFuture<Void>> workers) {
        int enough = sealed.size() + SEALED_BETWEEN;
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (sealed.size() < enough) {
            assertThat(workers).noneMatch(CompletableFuture::isDone);
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(1_000_000);
        }
    }
}
