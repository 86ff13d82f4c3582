package dev.integrationhub.platform.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.integrationhub.platform.outbound.OutboundException.Unreachable;
import dev.integrationhub.platform.thread.Daemons;

/**
 * Looks names up with a bound on the wait. The system's resolver cannot be interrupted and would hold a virtual thread's carrier, so
 * it runs on threads of its own; callers that want the same name share one look-up, so a dead name server costs one thread a name.
 */
final class BoundedLookup implements AutoCloseable {
    private final HostLookup hosts;
    private final ConcurrentMap<String, CompletableFuture<List<InetAddress>>> running = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(Daemons.named("hub-lookup"));

    BoundedLookup(HostLookup hosts) {
        this.hosts = hosts;
    }

    List<InetAddress> lookup(Origin origin, Duration timeout) {
        CompletableFuture<List<InetAddress>> addresses = running.computeIfAbsent(origin.host(), this::start);
        try {
            return addresses.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new OutboundException.TimedOut(origin, e);
        } catch (ExecutionException e) {
            throw new Unreachable(origin, Unreachable.Reason.DNS, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable(origin, Unreachable.Reason.DNS, e);
        }
    }

    private CompletableFuture<List<InetAddress>> start(String host) {
        CompletableFuture<List<InetAddress>> addresses = new CompletableFuture<>();
        threads.execute(() -> {
            try {
                addresses.complete(List.of(hosts.lookup(host)));
            } catch (UnknownHostException | RuntimeException e) {
                addresses.completeExceptionally(new CompletionException(e));
            } finally {
                running.remove(host);
            }
        });
        return addresses;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
