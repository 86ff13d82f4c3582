package dev.integrationhub.platform.projection;

import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

/**
 * How something that follows the events is, as far as this process knows.
 *
 * @param position of the last event that it has passed, if this process works for it
 * @param error the kind of what keeps it
 * @param event the one that it cannot get past
 */
public record ProcessorState(
        String name,
        Kind kind,
        OptionalLong position,
        @Nullable String error,
        @Nullable FailedEvent event) {
    /** Whether it goes on, and if not, whether it will by itself. */
    public enum Kind {
        RUNNING,
        /** For something that passes, such as a database that is away. */
        WAITING,
        FAILED,
        STOPPED
    }

    /** It goes on, or stands by while another process does. */
    public static ProcessorState running(String name) {
        return new ProcessorState(name, Kind.RUNNING, OptionalLong.empty(), null, null);
    }

    /** It does not go on. */
    public static ProcessorState kept(String name, Throwable failure) {
        return new ProcessorState(
                name,
                Failures.isPassing(failure) ? Kind.WAITING : Kind.FAILED,
                OptionalLong.empty(),
                failure.getClass().getName(),
                null);
    }
}
