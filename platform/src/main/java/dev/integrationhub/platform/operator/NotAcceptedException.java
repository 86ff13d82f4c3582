package dev.integrationhub.platform.operator;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.platform.outbound.OutboundException;

/** It cannot be known that the operator has a message; why is said without a secret. */
public final class NotAcceptedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String kind;

    private NotAcceptedException(String message, String kind, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    static NotAcceptedException answered(int status) {
        return new NotAcceptedException("The operator's webhook answered " + status, "status-" + status, null);
    }

    static NotAcceptedException unanswered(OutboundException failure) {
        return new NotAcceptedException(
                "The operator's webhook did not answer: " + failure.getMessage(), failure.errorClass(), failure);
    }

    /** A stable word for records, such as {@code status-503} or {@code timed-out}. */
    public String kind() {
        return kind;
    }
}
