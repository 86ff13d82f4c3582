package dev.integrationhub.ingress.deliver;

import java.util.Locale;

/** Why a delivery is given up. */
enum DeadLetter {
    /** There is no attempt left in the schedule. */
    ATTEMPTS_EXHAUSTED,
    /** The target answered 410: there is nothing there any more. */
    TARGET_GONE,
    /** The target answered with success, and in the answer's body that it had none. */
    UNSUCCESSFUL,
    /** The sender waited for the first attempt, and was answered that it failed. */
    TOLD_TO_SENDER,
    /** The handler was disabled after attempts had failed. */
    HANDLER_DISABLED,
    HANDLER_REMOVED,
    /** What is to be sent was erased. */
    PAYLOAD_GONE;

    /** The reason as events say it, such as {@code attempts-exhausted}. */
    String value() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
