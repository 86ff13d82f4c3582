package dev.integrationhub.platform.keyring;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Runs the same thing several times at the same moment. */
final class AtOnce {
    private AtOnce() {}

    /** What became of each run, in the order of their numbers; those that failed are completed exceptionally. */
    static <T> List<CompletableFuture<T>> run(int times, IntFunction<T> task) throws InterruptedException {
        CyclicBarrier barrier = new CyclicBarrier(times);
        ExecutorService threads = Executors.newFixedThreadPool(times);
        List<CompletableFuture<T>> runs = new ArrayList<>();
        for (int number = 0; number < times; number++) {
            int run = number;
            runs.add(CompletableFuture.supplyAsync(
                    () -> {
                        meet(barrier);
                        return task.apply(run);
                    },
                    threads));
        }
        threads.shutdown();
        if (!threads.awaitTermination(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The runs did not end");
        }
        return runs;
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
