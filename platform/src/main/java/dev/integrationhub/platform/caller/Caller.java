package dev.integrationhub.platform.caller;

import org.jspecify.annotations.Nullable;

/**
 * Who is behind the present request, and how they came.
 *
 * @param actorType {@code anonymous} as long as nobody has signed in; {@code system} for what the hub does of itself
 * @param viaType {@code session} or {@code token}
 * @param client null for what the hub does of itself
 * @param correlationId of the request that everything began with
 */
public record Caller(
        String actorType,
        @Nullable String actorId,
        @Nullable String viaType,
        @Nullable String viaId,
        @Nullable Client client,
        String correlationId) {

    private static final ThreadLocal<@Nullable Caller> CURRENT = new ThreadLocal<>();

    /** Somebody who has not signed in. */
    public static Caller anonymous(Client client, String correlationId) {
        return new Caller("anonymous", null, null, null, client, correlationId);
    }

    /** The hub itself, doing what nobody asked for at this moment. */
    public static Caller system(String correlationId) {
        return new Caller("system", null, null, null, null, correlationId);
    }

    /** The caller of the request this thread works on, or null outside any request. */
    public static @Nullable Caller current() {
        return CURRENT.get();
    }

    static void enter(Caller caller) {
        CURRENT.set(caller);
    }

    static void leave() {
        CURRENT.remove();
    }
}
