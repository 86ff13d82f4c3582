package dev.integrationhub.platform.caller;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.platform.access.Rights;

/**
 * Who is behind the present request, and how they came.
 *
 * @param actorType {@code anonymous} as long as nobody has signed in; {@code system} for what the hub does of itself
 * @param viaType {@code session} or {@code token}
 * @param client null for what the hub does of itself
 * @param correlationId of the request that everything began with
 * @param rights what they may do; what the hub does of itself needs none
 */
public record Caller(
        String actorType,
        @Nullable String actorId,
        @Nullable String viaType,
        @Nullable String viaId,
        @Nullable Client client,
        String correlationId,
        Rights rights) {

    private static final String ANONYMOUS = "anonymous";
    private static final String SYSTEM = "system";
    private static final String TOKEN = "token";
    private static final ThreadLocal<@Nullable Caller> CURRENT = new ThreadLocal<>();

    /** Somebody who has not signed in. */
    public static Caller anonymous(Client client, String correlationId) {
        return new Caller(ANONYMOUS, null, null, null, client, correlationId, Rights.NONE);
    }

    /** The hub itself, doing what nobody asked for at this moment. */
    public static Caller system(String correlationId) {
        return new Caller(SYSTEM, null, null, null, null, correlationId, Rights.NONE);
    }

    /** The caller of the request this thread works on, or null outside any request. */
    public static @Nullable Caller current() {
        return CURRENT.get();
    }

    /**
     * The caller of the request this thread works on.
     *
     * @throws IllegalStateException outside any request
     */
    public static Caller present() {
        Caller caller = CURRENT.get();
        if (caller == null) {
            throw new IllegalStateException("Nobody calls here");
        }
        return caller;
    }

    /** The same request, once it is known whose it is. */
    public Caller identifiedAs(String type, String id, String via, String viaWhich, Rights granted) {
        return new Caller(type, id, via, viaWhich, client, correlationId, granted);
    }

    public boolean isAnonymous() {
        return actorType.equals(ANONYMOUS);
    }

    /** Whether it is the hub itself, which may do everything. */
    public boolean isSystem() {
        return actorType.equals(SYSTEM);
    }

    /** Whether it came with an access token. */
    public boolean isMachine() {
        return actorType.equals(TOKEN);
    }

    /** From here on the request is this caller's, until it ends. */
    public static void enter(Caller caller) {
        CURRENT.set(caller);
    }

    static void leave() {
        CURRENT.remove();
    }
}
