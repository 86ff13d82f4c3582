package dev.integrationhub.ingress.route;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.springframework.stereotype.Component;

import dev.integrationhub.ingress.secret.SealedSecret;
import dev.integrationhub.ingress.secret.SealedSecrets;
import dev.integrationhub.platform.consistency.LocalView;

/** What this process knows of routes and secrets, and which events that is made of. */
@Component
class RouteMemory implements SealedSecrets, LocalView {
    private final List<Consumer<Predicate<UUID>>> listeners = new CopyOnWriteArrayList<>();
    private final Lock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private volatile Known known = new Known(new RouteMap(), Progress.NONE, false);

    /** @param complete whether nothing older than what a webhook may rely on is missing */
    private record Known(RouteMap map, Progress progress, boolean complete) {}

    Optional<Named> find(String handlerName) {
        return known.map().find(handlerName);
    }

    Optional<Route> route(UUID handlerId) {
        return known.map().route(handlerId);
    }

    @Override
    public Optional<SealedSecret> sealedSecret(UUID integrationId, String secretKey) {
        return known.map().secret(integrationId, secretKey);
    }

    @Override
    public void whenChanged(Consumer<Predicate<UUID>> listener) {
        listeners.add(listener);
    }

    /** All events up to here are in what {@link #find} says afterwards. */
    Progress progress() {
        return known.progress();
    }

    /** Whether it may be relied on. Once it may, it always may: what is missing then is seconds old at the most. */
    boolean isComplete() {
        return known.complete();
    }

    int size() {
        return known.map().size();
    }

    @Override
    public boolean hasPassed(long globalIndex) {
        return known.progress().hasPassed(globalIndex);
    }

    /** Waits until it has passed these events. Returns whether it has. */
    boolean await(List<Long> events, Duration longest) {
        long left = longest.toNanos();
        lock.lock();
        try {
            while (!events.stream().allMatch(this::hasPassed)) {
                if (left <= 0) {
                    return false;
                }
                left = advanced.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Forgets all that was known before. */
    void replace(Map<UUID, RoutedIntegration> integrations, Progress progress, boolean complete) {
        known = new Known(RouteMap.of(integrations), Progress.NONE, known.complete());
        tell(id -> true);
        advance(progress, complete);
    }

    /** @param changed of these, those that are not there any more have nothing in {@code integrations} */
    void update(List<UUID> changed, Map<UUID, RoutedIntegration> integrations, Progress progress, boolean complete) {
        RouteMap map = known.map();
        changed.forEach(id -> map.put(id, integrations.get(id)));
        if (!changed.isEmpty()) {
            tell(changed::contains);
        }
        advance(progress, complete);
    }

    /** To be done before it is said that the events are passed: by then, what others have made of earlier ones is forgotten too. */
    private void tell(Predicate<UUID> changed) {
        listeners.forEach(listener -> listener.accept(changed));
    }

    private void advance(Progress progress, boolean complete) {
        lock.lock();
        try {
            known = new Known(known.map(), progress, known.complete() || complete);
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
