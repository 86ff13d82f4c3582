package dev.integrationhub.command.idempotency;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.platform.id.Uuid7;

/** A request with an idempotency key that this thread carries out. */
final class IdempotentRequest {
    private static final ThreadLocal<@Nullable IdempotentRequest> CURRENT = new ThreadLocal<>();

    private final String scope;
    private final String key;
    private final UUID attempt = Uuid7.next();
    private boolean answered;

    /** A request in its scope (actor, method and path): the same key elsewhere is another key. */
    IdempotentRequest(String scope, String key) {
        this.scope = scope;
        this.key = key;
    }

    static @Nullable IdempotentRequest current() {
        return CURRENT.get();
    }

    static void enter(IdempotentRequest request) {
        CURRENT.set(request);
    }

    static void leave() {
        CURRENT.remove();
    }

    String scope() {
        return scope;
    }

    String key() {
        return key;
    }

    /** Tells this try from one that was given up and taken over. */
    UUID attempt() {
        return attempt;
    }

    boolean isAnswered() {
        return answered;
    }

    void answered() {
        answered = true;
    }
}
